-- Freshness: until when somebody must look again at what is live, and what happens when nobody did.

CREATE TABLE freshness_settings (
  workspace_id     bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  content_type     text        CHECK (content_type <> ''),
  period           text        CHECK (period = 'never' OR period ~ '^P'),
  on_expiry        text        CHECK (on_expiry IN ('flag', 'unpublish')),
  update_counts    boolean,
  reminder_days    int[],
  due_soon_days    int         CHECK (due_soon_days >= 0),
  late_after_hours int         CHECK (late_after_hours >= 0),
  when_late        text        CHECK (when_late IN ('act', 'flag')),
  period_set_at    timestamptz NOT NULL,
  version          int         NOT NULL DEFAULT 0,
  updated_at       timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (workspace_id, content_type)
);
COMMENT ON TABLE freshness_settings IS
  'of a content type, or of the workspace where content_type is null; what is null comes from the workspace, then from the program';
COMMENT ON COLUMN freshness_settings.period IS 'ISO 8601 calendar period, or never';
COMMENT ON COLUMN freshness_settings.period_set_at IS
  'since when the period holds: what had expired before by it is flagged, never unpublished';

CREATE TABLE freshness (
  content_id         bigint      PRIMARY KEY,
  workspace_id       bigint      NOT NULL,
  first_published_at timestamptz,
  live_since         timestamptz,
  revision_id        bigint,
  period             text        CHECK (period = 'never' OR period ~ '^P'),
  chosen_wall        timestamp,
  on_expiry          text        CHECK (on_expiry IN ('flag', 'unpublish')),
  ruled_at           timestamptz NOT NULL,
  review_id          bigint      NOT NULL DEFAULT 0,
  reviewed_at        timestamptz,
  due_wall           timestamp,
  due_at             timestamptz,
  soon_at            timestamptz,
  needs_review       boolean     NOT NULL DEFAULT false,
  look_at            timestamptz,
  version            int         NOT NULL DEFAULT 0,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  CONSTRAINT freshness_due_whole CHECK ((due_wall IS NULL) = (due_at IS NULL) AND (due_wall IS NULL) = (soon_at IS NULL)),
  CONSTRAINT freshness_review_whole CHECK ((review_id = 0) = (reviewed_at IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX freshness_look ON freshness (look_at, content_id) WHERE look_at IS NOT NULL;
CREATE INDEX freshness_due ON freshness (workspace_id, due_at, content_id);
COMMENT ON TABLE freshness IS 'one row per content that was live or has a date of its own; the row is the schedule of its review';
COMMENT ON COLUMN freshness.live_since IS 'null while it is live nowhere';
COMMENT ON COLUMN freshness.revision_id IS 'the newest that has been live';
COMMENT ON COLUMN freshness.period IS 'of this content: a period or never; null for its type''s';
COMMENT ON COLUMN freshness.chosen_wall IS 'a date chosen for this once, on the workspace''s clock; the next review clears it';
COMMENT ON COLUMN freshness.ruled_at IS 'when somebody last said when this content is due, other than by reviewing it';
COMMENT ON COLUMN freshness.review_id IS 'the review the clock started at; 0 for the first publication';
COMMENT ON COLUMN freshness.look_at IS 'when something is to happen next: a reminder or the expiry; null for nothing';

CREATE TABLE freshness_review (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id    bigint      NOT NULL,
  content_id      bigint      NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('person', 'update')),
  reviewed_at     timestamptz NOT NULL,
  reviewed_by     text        NOT NULL,
  note            text        NOT NULL,
  revision_id     bigint      NOT NULL,
  next_at         timestamptz,
  before          jsonb       NOT NULL,
  version_after   int         NOT NULL,
  undone_at       timestamptz,
  undone_by       text,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (content_id, revision_id) REFERENCES revision (content_id, id),
  CONSTRAINT freshness_review_undone_whole CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX freshness_review_content ON freshness_review (content_id, id DESC);
COMMENT ON COLUMN freshness_review.before IS 'what an undo brings back';
COMMENT ON COLUMN freshness_review.version_after IS 'of the freshness row; while it has it, nothing else has happened';

CREATE TABLE freshness_expiry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  review_id    bigint      NOT NULL,
  due_wall     timestamp   NOT NULL,
  due_at       timestamptz NOT NULL,
  acted_at     timestamptz NOT NULL,
  policy       text        NOT NULL CHECK (policy IN ('flag', 'unpublish')),
  action       text        NOT NULL CHECK (action IN ('flag', 'unpublish')),
  reason       text        NOT NULL CHECK (reason IN ('on-time', 'late', 'rule-set-after', 'live-after')),
  channels     jsonb       NOT NULL,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  CONSTRAINT freshness_expiry_once UNIQUE (content_id, review_id, due_wall)
);
COMMENT ON TABLE freshness_expiry IS
  'what was done when a content expired, once: the key is the content, the review its clock started at, and the reading of the clock';
COMMENT ON COLUMN freshness_expiry.channels IS 'where it was live, and the delivery that takes it away there or why there is none';

CREATE TABLE freshness_reminder (
  content_id bigint      NOT NULL REFERENCES content ON DELETE CASCADE,
  review_id  bigint      NOT NULL,
  due_wall   timestamp   NOT NULL,
  days       int         NOT NULL CHECK (days >= 0),
  at         timestamptz NOT NULL,
  told       boolean     NOT NULL,
  PRIMARY KEY (content_id, review_id, due_wall, days)
);
COMMENT ON COLUMN freshness_reminder.told IS 'false where a nearer one was told instead, or the clock started after its time';

-- Only ever appended to and taken from, and without foreign keys, so that those who schedule never
-- wait for the sweep or for one another.
CREATE TABLE freshness_notice (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  look_at      timestamptz NOT NULL
);
CREATE INDEX freshness_notice_look ON freshness_notice (look_at, content_id);
CREATE INDEX freshness_notice_content ON freshness_notice (content_id);
COMMENT ON TABLE freshness_notice IS 'contents to look at again: something of them is due to go out, or a rule has changed';

CREATE TABLE freshness_round (
  next_at timestamptz NOT NULL
);
INSERT INTO freshness_round VALUES ('epoch');
COMMENT ON TABLE freshness_round IS 'one row: when all publications are held against freshness again; all servers share it';
