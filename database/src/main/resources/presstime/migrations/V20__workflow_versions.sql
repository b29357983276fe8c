-- A workflow that was given up leaves its version behind: one that is set later must not be taken for it.

ALTER TABLE workflow ALTER definition DROP NOT NULL;
COMMENT ON COLUMN workflow.definition IS 'null where it was given up: counts as no row, but the next one goes on from its version';
COMMENT ON TABLE idempotent_request IS
  'answers kept for Idempotency-Key; status is null while the first request runs, -1 once it has changed something, -2 when it will never be answered, 0 when its answer held a secret';
COMMENT ON COLUMN idempotent_request.headers IS 'of the answer; below zero what was changed: {"changed": "content/12 batch/3"}';
