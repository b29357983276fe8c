import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/api/session';

/** The states and steps that are there before anybody changes them; what a workspace names itself stays as it is. */
const STATES: Record<string, string> = {
  draft: 'Draft',
  'needs-review': 'Needs review',
  approved: 'Approved',
  published: 'Published',
  archived: 'Archived',
};
const STEPS: Record<string, string> = {
  submit: 'Submit for review',
  approve: 'Approve',
  'approve-draft': 'Approve at once',
  return: 'Return to author',
  withdraw: 'Withdraw approval',
  publish: 'Publish',
  reopen: 'Back to draft',
  'archive-draft': 'Archive',
  'archive-approved': 'Archive',
  archive: 'Archive',
  restore: 'Back to draft',
  'publish-again': 'Publish again',
};

/** Names of states, steps and people, in the reader's language where they are ours. */
export function useNames() {
  const { t } = useTranslation('reviews');
  const { data: me } = useQuery(meQuery());
  return {
    state: (state: { key: string; name: string }): string =>
      STATES[state.key] === state.name ? t(`state.${state.key as 'draft'}`) : state.name,
    step: (step: { key: string; name: string }): string =>
      STEPS[step.key] === step.name ? t(`step.${step.key as 'submit'}`) : step.name,
    /** `account/3`, `engine`, `client: Anna by link 3`. */
    actor: (actor: string, name?: string | null): string => {
      const [kind = '', number = ''] = actor.split('/');
      if (kind === 'account' && me?.account.id === Number(number)) {
        return t('actor.you');
      }
      if (name != null && name !== '') {
        return name;
      }
      if (kind === 'account') {
        return t('actor.member', { number });
      }
      return kind === 'engine' || kind === 'system' ? 'Presstime' : actor;
    },
  };
}
