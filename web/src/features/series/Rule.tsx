import { Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Series } from '@/api/series';
import { useLanguage } from '@/lib/i18n';
import { inWords } from '@/ui/series/inWords';

/** When it goes out: in words where there are some, else as the rule is written. */
export function Rule({ of }: { of: Pick<Series, 'rule' | 'cron' | 'start' | 'end' | 'timeZone'> }) {
  const { t } = useTranslation('series');
  const { language } = useLanguage();
  const { words, plain } = inWords(of, t, language);
  return (
    <Text size="sm">
      {plain ? words : <Code dir="ltr">{words}</Code>} ·{' '}
      <Text span c="dimmed" size="sm" dir="ltr">
        {of.timeZone}
      </Text>
    </Text>
  );
}
