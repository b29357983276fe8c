import { Alert } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Draft } from './draft';
import classes from './Preview.module.css';
import type { Looks } from './useLooks';
import { VariantColumn } from './VariantColumn';
import type { Own } from './variants';

interface SideBySideProps {
  draft: Draft;
  looks: Looks;
  format: string;
  channels: readonly Channel[];
  platforms: readonly Platform[];
  readOnly: boolean;
  /** By field of the request: `variants[0].title`. */
  errors: Record<string, string>;
  onChange: (update: (now: readonly Own[]) => Own[]) => void;
}

/** A column for each channel: what it gets, where that differs, whether it would take it, and how it will look. */
export function SideBySide({ draft, looks, channels, platforms, errors, ...rest }: SideBySideProps) {
  const { t } = useTranslation('composer');
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  if (chosen.length === 0) {
    return (
      <EmptyState icon={IconColumns} title={t('side.none')}>
        {t('side.noneText')}
      </EmptyState>
    );
  }
  const gone = draft.variants.filter((own) => !chosen.some((channel) => channel.id === own.channel));
  return (
    <>
      {looks.error !== null && <ProblemAlert error={looks.error} retry={looks.again} />}
      <div className={classes.columns}>
        {chosen.map((channel) => (
          <VariantColumn
            key={channel.id}
            channel={channel}
            platforms={platforms}
            draft={draft}
            looks={looks}
            errors={Object.fromEntries(
              Object.entries(errors).flatMap(([field, text]) => {
                const at = draft.variants.findIndex((own) => own.channel === channel.id);
                const start = `variants[${String(at)}].`;
                return field.startsWith(start) ? [[field.slice(start.length), text]] : [];
              }),
            )}
            {...rest}
          />
        ))}
      </div>
      {gone.length > 0 && <Alert variant="light">{t('side.kept', { count: gone.length })}</Alert>}
    </>
  );
}
