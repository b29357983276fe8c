import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useProblemText } from './problemText';

interface ProblemAlertProps {
  /** Anything thrown. */
  error: unknown;
  /** Offers to try again. */
  retry?: () => void;
  /** Fields that show their own error are not listed again. */
  shownFields?: readonly string[];
}

/** What went wrong, why, and what to do: the server's own words where it has some. */
export function ProblemAlert({ error, retry, shownFields = [] }: ProblemAlertProps) {
  const { t } = useTranslation('ui');
  const problem = asProblem(error);
  const text = useProblemText(problem);
  const rest = (problem.details.errors ?? []).filter((fault) => !shownFields.includes(fault.field));
  const type = problem.details.type;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={text.title}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        {text.detail !== '' && <Text size="sm">{text.detail}</Text>}
        {rest.length > 0 && (
          <List size="sm">
            {rest.map((fault) => (
              <List.Item key={`${fault.field} ${fault.detail}`}>
                <strong>{fault.field}</strong>: {fault.detail}
              </List.Item>
            ))}
          </List>
        )}
        {text.solution !== '' && (
          <Text size="sm" fw={600}>
            {text.solution}
          </Text>
        )}
        {type.startsWith('http') && (
          <Anchor href={type} size="sm" target="_blank" underline="always">
            {t('problem.more')}
          </Anchor>
        )}
        {retry !== undefined && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('problem.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
