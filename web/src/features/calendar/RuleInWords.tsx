import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Series } from '@/api/series';
import { useLanguage } from '@/lib/i18n';
import { inWords } from '@/ui/series/inWords';

/** When a series goes out, in a line. */
export function RuleInWords({ of }: { of: Series }) {
  const { t } = useTranslation('series');
  const { language } = useLanguage();
  const { words, plain } = inWords(of, t, language);
  return (
    <Text component="span" size="sm" dir={plain ? undefined : 'ltr'} truncate>
      {words}
    </Text>
  );
}
