import { useTranslation } from 'react-i18next';

/** A feature's own words for its line in navigation and palette. That they exist, a test sees to. */
export function useLabel(): (feature: string, key: string) => string {
  const { i18n } = useTranslation();
  return (feature, key) => i18n.getFixedT(null, feature as 'app')(key as 'skip');
}
