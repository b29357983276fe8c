CREATE TABLE upkeep_run (
  job        text PRIMARY KEY,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  result     jsonb
);
COMMENT ON TABLE upkeep_run IS 'the last run of each regular job, so that all servers together do it once';
