-- Publishing settings in full, and what assignment needs: who waits, who has a place, what limits count.

ALTER TABLE publishing_settings
  ADD slot_categories     jsonb  NOT NULL DEFAULT '[]',
  ADD minimum_gap_minutes int    NOT NULL DEFAULT 0 CHECK (minimum_gap_minutes >= 0),
  ADD lead_time_minutes   int    NOT NULL DEFAULT 0 CHECK (lead_time_minutes >= 0),
  ADD horizon_days        int    NOT NULL DEFAULT 90 CHECK (horizon_days > 0),
  ADD spread_minutes      int    NOT NULL DEFAULT 0 CHECK (spread_minutes >= 0),
  ADD blackouts           jsonb  NOT NULL DEFAULT '[]',
  ADD holiday_calendars   text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN publishing_settings.slot_categories IS 'slots kept for content of some categories';
COMMENT ON COLUMN publishing_settings.blackouts IS 'when nothing is published by itself, on the channel''s wall clock';
COMMENT ON COLUMN publishing_settings.holiday_calendars IS 'names in holiday_calendar whose days are blackouts too';

CREATE TABLE holiday_calendar (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name         text        NOT NULL CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  source       text,
  blackouts    jsonb       NOT NULL,
  imported_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, name)
);
COMMENT ON TABLE holiday_calendar IS 'blackouts read from an iCalendar file, for any channel of the workspace to name';
COMMENT ON COLUMN holiday_calendar.source IS 'where it was fetched; null when it was uploaded';

ALTER TABLE delivery
  ADD placed_by text NOT NULL DEFAULT 'person' CHECK (placed_by IN ('person', 'assignment')),
  ADD place_at  timestamptz;
COMMENT ON COLUMN delivery.placed_by IS 'who chose its time; what a person chose is never moved by a limit on its own day';
COMMENT ON COLUMN delivery.place_at IS 'the time at which limits count it, when that is no longer due_at';

-- What is placed on a channel. Not by run_at: the claim would be tempted to read it instead of its own.
CREATE INDEX delivery_placed ON delivery (channel_id, due_at) WHERE state = 'scheduled';

CREATE TABLE counted_delivery (
  delivery_id bigint      PRIMARY KEY REFERENCES delivery ON DELETE CASCADE,
  channel_id  bigint      NOT NULL REFERENCES channel ON DELETE CASCADE,
  at          timestamptz NOT NULL
);
CREATE INDEX counted_delivery_channel ON counted_delivery (channel_id, at);
COMMENT ON TABLE counted_delivery IS 'what left, or was let leave, on channels with limits: what limits count as published';

CREATE TABLE assignment_hold (
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  channel_id   bigint,
  held_by      text        NOT NULL,
  held_at      timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (content_id, channel_id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE assignment_hold IS 'what assignment must not place by itself, until a person releases it';
COMMENT ON COLUMN assignment_hold.channel_id IS 'null for every channel';

CREATE TABLE assignment_priority (
  content_id   bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  priority     text   NOT NULL CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE assignment_priority IS 'who is placed first; a content without a row is normal';
