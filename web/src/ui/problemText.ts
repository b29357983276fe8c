import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';

/** The words for a problem: the server's, or ours where there was no server to ask. */
export function problemText(problem: Problem, t: TFunction) {
  if (problem.slug === 'offline') {
    return { title: t('offline.title'), detail: t('offline.detail'), solution: t('offline.solution') };
  }
  if (problem.slug === 'unreadable') {
    return {
      title: t('unreadable.title'),
      detail: t('unreadable.detail', { status: problem.status }),
      solution: t('unreadable.solution'),
    };
  }
  if (problem.slug === 'unexpected') {
    return { title: t('unexpected.title'), detail: problem.message, solution: t('unexpected.solution') };
  }
  const { title, detail, solution = '' } = problem.details;
  return { title, detail, solution };
}

export function useProblemText(problem: Problem) {
  const { t } = useTranslation('ui');
  return problemText(problem, t);
}
