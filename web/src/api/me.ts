import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reader } from '@/lib/dates';
import { deviceTimeZone } from '@/lib/dates';
import type { Permission } from '@/lib/feature';
import { useLanguage } from '@/lib/i18n';
import { meQuery } from './session';

/** Asks whether this person may do something here; false until it is known. */
export function useMay(): (permission: Permission) => boolean {
  const { data } = useQuery(meQuery());
  return useMemo(() => {
    const granted = new Set(data?.permissions);
    return (permission) => granted.has(permission);
  }, [data]);
}

/** How dates are written for this person: their language, the workspace's time zone. */
export function useReader(): Reader {
  const { data } = useQuery(meQuery());
  const { language } = useLanguage();
  const timeZone = data?.workspace.timeZone ?? deviceTimeZone();
  return useMemo(() => ({ language, timeZone }), [language, timeZone]);
}
