import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Holds the place of a list of `rows` of `height` pixels, so that nothing jumps when it comes. */
export function ListSkeleton({ rows = 5, height = 64 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={`row-${String(row)}`} height={height} radius="md" />
      ))}
    </Stack>
  );
}
