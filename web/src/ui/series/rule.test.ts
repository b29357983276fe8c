import { describe, expect, test } from 'vitest';
import { rhythmOf, ruleOf } from './rule';

describe('a rule', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;COUNT=10',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=14;BYMINUTE=30',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,17;BYMINUTE=0;UNTIL=20260531',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=1MO;BYHOUR=8;BYMINUTE=0',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;BYHOUR=18;BYMINUTE=0',
  ])('%s is a rhythm, and the rhythm is the rule again', (rule) => {
    const rhythm = rhythmOf(rule);
    expect(rhythm).not.toBeNull();
    if (rhythm !== null) {
      expect(ruleOf(rhythm)).toBe(rule);
    }
  });

  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYSECOND=5',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30',
  ])('%s says more than a form can', (rule) => {
    expect(rhythmOf(rule)).toBeNull();
  });
});
