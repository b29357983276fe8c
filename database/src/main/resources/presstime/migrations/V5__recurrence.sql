-- ---------------------------------------------------------------------------------- recurrence

CREATE TABLE series (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id   bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name           text        NOT NULL CHECK (name <> ''),
  state          text        NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
  action         text        NOT NULL CHECK (action IN ('publish', 'update')),
  rule_kind      text        NOT NULL CHECK (rule_kind IN ('rrule', 'cron')),
  rule           text        NOT NULL,
  start_at       timestamp   NOT NULL,
  time_zone      text        NOT NULL,
  end_at         timestamp,
  rdates         timestamp[] NOT NULL DEFAULT '{}',
  exdates        timestamp[] NOT NULL DEFAULT '{}',
  repeat_after   interval    NOT NULL DEFAULT interval '0' CHECK (repeat_after >= interval '0'),
  placed_through timestamp   NOT NULL,
  follows        bigint,
  account_id     bigint      NOT NULL REFERENCES account,
  version        int         NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  deleted_at     timestamptz,
  UNIQUE (workspace_id, id)
);
CREATE INDEX series_active ON series (id) WHERE state = 'active' AND deleted_at IS NULL;
COMMENT ON TABLE series IS 'what repeats: a rule on a wall clock; occurrences become delivery rows up to a horizon';
COMMENT ON COLUMN series.start_at IS 'DTSTART of RFC 5545, on the wall clock of time_zone';
COMMENT ON COLUMN series.end_at IS 'no occurrence after this, whatever the rule says';
COMMENT ON COLUMN series.repeat_after IS 'least time between two occurrences of the same content';
COMMENT ON COLUMN series.placed_through IS 'occurrences up to this reading of the clock are decided: placed, skipped or passed over';
COMMENT ON COLUMN series.follows IS 'the series this one was split from';

CREATE TABLE series_content (
  series_id    bigint NOT NULL,
  workspace_id bigint NOT NULL,
  position     int    NOT NULL,
  content_id   bigint NOT NULL,
  PRIMARY KEY (series_id, position),
  UNIQUE (series_id, content_id),
  FOREIGN KEY (workspace_id, series_id) REFERENCES series (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX series_content_content ON series_content (content_id);

CREATE TABLE series_channel (
  series_id    bigint NOT NULL,
  workspace_id bigint NOT NULL,
  channel_id   bigint NOT NULL,
  PRIMARY KEY (series_id, channel_id),
  FOREIGN KEY (workspace_id, series_id) REFERENCES series (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX series_channel_channel ON series_channel (channel_id);

CREATE TABLE series_occurrence (
  series_id        bigint    NOT NULL REFERENCES series ON DELETE CASCADE,
  recurrence_id    timestamp NOT NULL,
  state            text      NOT NULL CHECK (state IN ('planned', 'placed', 'skipped', 'passed-over')),
  moved_to         timestamp,
  source_id        bigint    REFERENCES content ON DELETE SET NULL,
  content_id       bigint    REFERENCES content ON DELETE SET NULL,
  copy_revision_id bigint,
  note             text      NOT NULL DEFAULT '',
  PRIMARY KEY (series_id, recurrence_id)
);
CREATE INDEX series_occurrence_source ON series_occurrence (source_id) WHERE state = 'placed';
CREATE INDEX series_occurrence_content ON series_occurrence (content_id);
COMMENT ON TABLE series_occurrence IS 'occurrences that are placed, or that somebody changed';
COMMENT ON COLUMN series_occurrence.recurrence_id IS 'the reading of the clock that the rule gives: RECURRENCE-ID of RFC 5545';
COMMENT ON COLUMN series_occurrence.content_id IS 'what goes out: a copy of source_id, or source_id itself';
COMMENT ON COLUMN series_occurrence.copy_revision_id IS 'the revision copied last; another one in the content means that a person edited the copy';

CREATE TABLE series_delivery (
  series_id     bigint    NOT NULL,
  recurrence_id timestamp NOT NULL,
  channel_id    bigint    NOT NULL,
  delivery_id   bigint    NOT NULL UNIQUE,
  PRIMARY KEY (series_id, recurrence_id, channel_id),
  FOREIGN KEY (series_id, recurrence_id) REFERENCES series_occurrence ON DELETE CASCADE
);
COMMENT ON TABLE series_delivery IS 'at most one delivery per occurrence and channel, however many servers place';
COMMENT ON COLUMN series_delivery.delivery_id IS 'no foreign key: it stays when the finished delivery is cleaned away';

-- ---------------------------------------------------------------------------------- zone rules

ALTER TABLE delivery
  ADD COLUMN fixed_instant boolean NOT NULL DEFAULT false,
  ADD COLUMN zone_rules    text    NOT NULL DEFAULT '';
COMMENT ON COLUMN delivery.fixed_instant IS 'an instant was asked for, not a reading of a clock: a change of zone rules does not move it';
COMMENT ON COLUMN delivery.zone_rules IS 'version of the time zone rules that made due_at of wall_time, like 2025b; empty when unknown';
