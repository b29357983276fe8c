import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batches, takeBack } from '@/api/batches';
import { planChanged } from '@/api/scheduling';
import { done, failed } from '@/ui/toasts';

/** Takes a batch back and says so, or says why it cannot be. */
export function useUndo() {
  const { t } = useTranslation('queue');
  const client = useQueryClient();
  return useMutation({
    mutationFn: takeBack,
    onSuccess: () => done(t('undone')),
    onError: failed,
    onSettled: () => Promise.all([planChanged(client), client.invalidateQueries({ queryKey: batches.all })]),
  });
}
