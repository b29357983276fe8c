import { useEffect, useRef } from 'react';
import type { Delivery } from '@/api/deliveries';
import { useMove } from '@/ui/moving/useMove';

/** Asks for another time each time it is given a new question. Loaded when first asked: it brings a calendar along. */
export function Mover({ question }: { question: { of: Delivery } }) {
  const { ask, dialogs } = useMove();
  const asked = useRef<object>(undefined);
  useEffect(() => {
    if (asked.current !== question) {
      asked.current = question;
      ask(question.of);
    }
  }, [question, ask]);
  return dialogs;
}
