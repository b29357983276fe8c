import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionReport } from '@/api/channels';

/** What a connection test found: each problem with its cause and what to do. `quiet`: nothing when all is well. */
export function Report({ report, quiet = false }: { report: ConnectionReport; quiet?: boolean }) {
  const { t } = useTranslation('channels');
  const facts = Object.entries(report.facts);
  return (
    <Stack gap="xs">
      {report.ok && !quiet && (
        <Alert color="green" variant="light" icon={<IconCheck aria-hidden />} title={t('report.ok')}>
          {facts.length > 0 && (
            <List size="sm">
              {facts.map(([name, value]) => (
                <List.Item key={name}>
                  {name}: {value}
                </List.Item>
              ))}
            </List>
          )}
        </Alert>
      )}
      {[...report.problems, ...report.warnings].map((problem) => {
        const grave = report.problems.includes(problem);
        return (
          <Alert
            key={problem.code}
            color={grave ? 'red' : 'yellow'}
            variant="light"
            icon={grave ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
            title={problem.title}
          >
            <Text size="sm">{problem.cause}</Text>
            {problem.detail !== '' && <Text size="sm">{problem.detail}</Text>}
            <Text size="sm" fw={600} mt={4}>
              {problem.solution}
            </Text>
          </Alert>
        );
      })}
    </Stack>
  );
}
