import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Release } from '@/api/releases';

interface ModesProps {
  mode: Release['mode'];
  onFailure: Release['onFailure'];
  onChange: (mode: Release['mode'], onFailure: Release['onFailure']) => void;
}

/** What happens when a check fails, and what when one fails after others have gone. */
export function Modes({ mode, onFailure, onChange }: ModesProps) {
  const { t } = useTranslation('releases');
  return (
    <>
      <Radio.Group label={t('field.mode')} value={mode} onChange={(next) => onChange(next, onFailure)}>
        <Stack gap="xs" mt={4}>
          {(['all-or-nothing', 'partial'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`mode.${value}`)}
              description={t(`mode.${value}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {mode === 'all-or-nothing' && (
        <Radio.Group label={t('field.onFailure')} value={onFailure} onChange={(next) => onChange(mode, next)}>
          <Stack gap="xs" mt={4}>
            {(['leave', 'unpublish'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`failure.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
