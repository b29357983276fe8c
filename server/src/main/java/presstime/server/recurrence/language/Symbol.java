package presstime.server.recurrence.language;

/** What a word does in a schedule expression, whatever the language. */
enum Symbol {
  /** "every", and what stands for one in two: "every other". */
  EVERY,
  OTHER,
  /** A rhythm: DAY, WEEK, MONTH, YEAR; FREQ is one with its "every" ("daily"). */
  UNIT,
  FREQ,
  WORKDAY,
  WEEKEND,
  /** 1 is Monday; EACH_WEEKDAY has its "every" ("mondays"). */
  WEEKDAY,
  EACH_WEEKDAY,
  MONTH,
  /** 1 is the first, -1 the last. */
  ORDINAL,
  NUMBER,
  /** "times", and how often in one word ("twice"). */
  TIMES,
  OFTEN,
  A,
  AT,
  ON,
  IN,
  OF,
  UNTIL,
  BEFORE,
  END_OF,
  /** "Monday to Friday"; between two weekdays UNTIL says the same. */
  TO,
  FROM,
  EXCEPT,
  TODAY,
  TOMORROW,
  OVERMORROW,
  NEXT,
  THIS,
  NOON,
  MIDNIGHT,
  AM,
  PM,
  /** From 6 in the evening to 5 in the morning; 12 is midnight. */
  NIGHT,
  /** After an hour; the second kind says that the clock has 24 hours. */
  OCLOCK,
  OCLOCK_24,
  FOR,
  AND,
  /** Says nothing. */
  FILLER,
  ZONE,
  /** {@code 14:30}; ISO and dotted dates; {@code 03/04}. */
  CLOCK,
  DATE,
  SLASHES,
  UNKNOWN
}
