import { useSyncExternalStore } from 'react';
import { today } from './ranges';

function eachMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 60_000);
  return () => clearInterval(timer);
}

/** The day it is in a zone; another one when its midnight has passed. */
export function useToday(timeZone: string): string {
  return useSyncExternalStore(eachMinute, () => today(timeZone));
}
