import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { ConflictRules } from './ConflictRules';

/** What counts as a conflict in the workspace, where a channel says nothing. */
export function ConflictRulesPage() {
  const { t } = useTranslation('channels');
  return (
    <Page title={t('conflicts.title')} width="text">
      <ConflictRules channel={null} />
    </Page>
  );
}
