-- What a channel makes of times that people ask for: those that have passed, and those that are too near.
ALTER TABLE channel
  ADD COLUMN past_times text NOT NULL DEFAULT 'refuse'
    CHECK (past_times IN ('refuse', 'publish-now', 'schedule')),
  ADD COLUMN minimum_notice interval NOT NULL DEFAULT interval '0'
    CHECK (minimum_notice >= interval '0');

COMMENT ON COLUMN channel.past_times IS
  'A time that has passed: refused, taken for now, or kept as it is and due at once.';
COMMENT ON COLUMN channel.minimum_notice IS
  'A time that a person gives must be at least this far away, unless it is now.';
