import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, speak, useLanguage } from '@/lib/i18n';
import { setContrast, useContrast } from './contrast';

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

/** Menu items for language, colours and contrast. */
export function LookSettings() {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const contrast = useContrast();
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
    </>
  );
}
