import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, speak, useLanguage } from '@/lib/i18n';
import { setContrast, useContrast } from './contrast';
import { FIRST_DAYS, setWeekStart, useWeekStart } from './weekStart';

function Choice({
  chosen,
  onClick,
  lang,
  children,
}: {
  chosen: boolean;
  onClick: () => void;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      lang={lang}
      closeMenuOnClick={false}
      leftSection={chosen ? <IconCheck size={14} aria-hidden /> : <span style={{ width: 14 }} />}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}

/** 5 January 2026 is a Monday. */
function weekday(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );
}

/** Menu items for language, colours, contrast and the week. */
export function LookSettings() {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const contrast = useContrast();
  const week = useWeekStart();
  return (
    <>
      <Menu.Label>{t('look.language')}</Menu.Label>
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <Choice key={tag} lang={tag} chosen={tag === language} onClick={() => void speak(tag as Language)}>
          {name}
        </Choice>
      ))}
      <Menu.Label>{t('look.colours')}</Menu.Label>
      {(['auto', 'light', 'dark'] as const).map((scheme) => (
        <Choice key={scheme} chosen={scheme === colorScheme} onClick={() => setColorScheme(scheme)}>
          {t(`look.${scheme}`)}
        </Choice>
      ))}
      <Choice
        chosen={contrast === 'more'}
        onClick={() => setContrast(contrast === 'more' ? 'system' : 'more')}
      >
        {t('look.contrast')}
      </Choice>
      <Menu.Label>{t('look.week')}</Menu.Label>
      {[null, ...FIRST_DAYS].map((day) => (
        <Choice key={String(day)} chosen={day === week} onClick={() => setWeekStart(day)}>
          {day === null ? t('look.week.region') : weekday(day, language)}
        </Choice>
      ))}
    </>
  );
}
