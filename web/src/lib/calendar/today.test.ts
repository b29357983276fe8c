import { act, renderHook } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useToday } from './today';

test('the day is another one when its midnight has passed there', () => {
  vi.useFakeTimers({ now: Date.parse('2026-01-31T22:59:30Z') });
  onTestFinished(() => void vi.useRealTimers());
  const paris = renderHook(() => useToday('Europe/Paris'));
  const london = renderHook(() => useToday('Europe/London'));
  expect(paris.result.current).toBe('2026-01-31');
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(paris.result.current).toBe('2026-02-01');
  expect(london.result.current).toBe('2026-01-31');
});
