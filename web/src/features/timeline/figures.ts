import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/api/timeline';
import { useLanguage } from '@/lib/i18n';
import { length } from '@/lib/timeline/rows';

/** How a line's figures are told. */
export function useWords() {
  const { t } = useTranslation('timeline');
  const { language } = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    percent: (part: number) => percent.format(part),
    slack: ({ slackMinutes }: TimelineItem) =>
      slackMinutes === 0
        ? t('slack.none')
        : slackMinutes > 0
          ? t('slack', { length: length(slackMinutes, language) })
          : t('slack.late', { length: length(-slackMinutes, language) }),
    length: (minutes: number) => length(minutes, language),
  };
}
