import { Alert, Button, Group, Mark, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconHelp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Interpretation, series } from '@/api/series';
import { useLanguage } from '@/lib/i18n';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** A rhythm and where it begins. */
export interface When {
  rule: string | null;
  cron: string | null;
  start: string;
  timeZone: string;
}

interface WordsFieldProps {
  /** Where it is meant when the words do not say. */
  timeZone: string;
  /** Called with what the words mean; null while they mean nothing that repeats. */
  onMeaning: (meaning: When | null) => void;
}

function meaningOf(said: Interpretation | undefined): When | null {
  return said?.rule == null || said.start == null || said.timeZone == null
    ? null
    : { rule: said.rule, cron: null, start: said.start.slice(0, 16), timeZone: said.timeZone };
}

/** A rhythm in a person's own words: what was understood, what is asked back, or which words make no sense. */
export function WordsField({ timeZone, onMeaning }: WordsFieldProps) {
  const { t } = useTranslation('series');
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 400);
  const spoken = language === 'de' ? 'de' : 'en';
  const query = useQuery({ ...series.words(asked, spoken, timeZone), enabled: asked !== '' });
  const said = asked === '' ? undefined : query.data;
  const tell = useRef(onMeaning);
  useEffect(() => {
    tell.current = onMeaning;
  });
  useEffect(() => tell.current(meaningOf(said)), [said]);
  const fault = said?.notUnderstood;
  return (
    <Stack gap="xs">
      <TextInput
        label={t('words.label')}
        description={t('words.help')}
        placeholder={t('words.example')}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Stack gap="xs" role="status" mih={56}>
        {asked !== '' && query.isError && <ProblemAlert error={query.error} />}
        {said?.sentence != null && (
          <Alert
            variant="light"
            color={said.rule == null ? 'yellow' : 'green'}
            icon={said.rule == null ? <IconHelp aria-hidden /> : <IconCheck aria-hidden />}
            title={t('words.understood')}
          >
            <Text size="sm" fw={600} dir="auto">
              {said.sentence}
            </Text>
            {said.rule == null && <Text size="sm">{t('words.once')}</Text>}
          </Alert>
        )}
        {said?.questions.map((question) => (
          <Alert
            key={question.text}
            variant="light"
            color="yellow"
            icon={<IconHelp aria-hidden />}
            title={<span dir="auto">{question.text}</span>}
          >
            <Group gap="xs">
              {question.choices.map((choice) => (
                <Button
                  key={choice.expression}
                  size="xs"
                  variant="default"
                  dir="auto"
                  onClick={() => setText(choice.expression)}
                >
                  {choice.text}
                </Button>
              ))}
            </Group>
          </Alert>
        ))}
        {fault != null && (
          <Alert variant="light" color="red" icon={<IconHelp aria-hidden />} title={t('words.not')}>
            <Text size="sm" dir="auto">
              {said?.expression.slice(0, fault.position)}
              <Mark color="red">{said?.expression.slice(fault.position, fault.position + fault.length)}</Mark>
              {said?.expression.slice(fault.position + fault.length)}
            </Text>
            <Text size="sm" dir="auto">
              {fault.detail}
            </Text>
          </Alert>
        )}
      </Stack>
    </Stack>
  );
}
