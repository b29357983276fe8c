-- What stands in the way of a schedule: dependencies between contents, likeness of texts, conflicts.

-- ------------------------------------------------------------------------------------ delivery

CREATE TABLE dependency (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  after_id     bigint      NOT NULL CHECK (after_id <> content_id),
  channel_id   bigint,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (content_id, after_id, channel_id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, after_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX dependency_after ON dependency (after_id);
CREATE INDEX dependency_workspace ON dependency (workspace_id, id);
COMMENT ON TABLE dependency IS 'the content goes out only once the other one is live';
COMMENT ON COLUMN dependency.channel_id IS 'where the other one must be live; null for anywhere';

-- ----------------------------------------------------------------------------------- conflicts

CREATE TABLE conflict_settings (
  workspace_id   bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
  channel_id     bigint,
  policy         text   CHECK (policy IN ('warn', 'refuse', 'avoid')),
  gap_minutes    int    CHECK (gap_minutes >= 0),
  duplicate_days int    CHECK (duplicate_days >= 0),
  likeness       float8 CHECK (likeness BETWEEN 0.5 AND 1),
  audiences      text[] NOT NULL DEFAULT '{}',
  audience_hours int    CHECK (audience_hours >= 0),
  version        int    NOT NULL DEFAULT 0,
  updated_at     timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (workspace_id, channel_id),
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE conflict_settings IS
  'of a channel, or of the workspace where channel_id is null; what is null comes from the workspace, then from the program';

CREATE TABLE revision_signature (
  revision_id  bigint PRIMARY KEY REFERENCES revision ON DELETE CASCADE,
  workspace_id bigint   NOT NULL REFERENCES workspace ON DELETE CASCADE,
  content_id   bigint   NOT NULL,
  shingles     int[]    NOT NULL,
  bands        bigint[] NOT NULL,
  settled      boolean  NOT NULL DEFAULT false
);
CREATE INDEX revision_signature_bands ON revision_signature USING gin (bands);
COMMENT ON COLUMN revision_signature.shingles IS 'hashes of the runs of three words, ascending: what two texts are compared by';
COMMENT ON COLUMN revision_signature.bands IS
  'hashes of four MinHash values each: texts that share one are candidates; the workspace is part of the hash';
COMMENT ON COLUMN revision_signature.settled IS
  'compared after it was committed: two texts signed at the same moment do not see each other before';

CREATE TABLE revision_likeness (
  revision_id bigint NOT NULL REFERENCES revision ON DELETE CASCADE,
  other_id    bigint NOT NULL REFERENCES revision ON DELETE CASCADE,
  similarity  float8 NOT NULL,
  PRIMARY KEY (revision_id, other_id)
);
CREATE INDEX revision_likeness_other ON revision_likeness (other_id);
COMMENT ON TABLE revision_likeness IS 'revisions of different contents with much text in common, either way round';

CREATE TABLE conflict (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  channel_id   bigint      NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('too-close', 'duplicate', 'limit', 'blackout', 'audience', 'dependency')),
  severity     text        NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  state        text        NOT NULL CHECK (state IN ('open', 'ignored', 'resolved', 'closed')),
  key          text        NOT NULL,
  memory       text        NOT NULL,
  delivery_id  bigint      NOT NULL REFERENCES delivery ON DELETE CASCADE,
  other_id     bigint      REFERENCES delivery ON DELETE CASCADE,
  due_at       timestamptz NOT NULL,
  detail       text        NOT NULL,
  ending       text,
  found_at     timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  UNIQUE (workspace_id, key),
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX conflict_list ON conflict (workspace_id, state, due_at, id);
CREATE INDEX conflict_channel ON conflict (channel_id) WHERE state IN ('open', 'ignored');
CREATE INDEX conflict_delivery ON conflict (delivery_id);
CREATE INDEX conflict_other ON conflict (other_id);
COMMENT ON COLUMN conflict.key IS 'kind and deliveries: the same conflict found again is the same row';
COMMENT ON COLUMN conflict.memory IS 'kind, channel and contents: what is ignored once stays ignored';

CREATE TABLE conflict_change (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conflict_id bigint      NOT NULL REFERENCES conflict ON DELETE CASCADE,
  kind        text        NOT NULL,
  actor       text        NOT NULL,
  at          timestamptz NOT NULL,
  data        jsonb       NOT NULL
);
CREATE INDEX conflict_change_conflict ON conflict_change (conflict_id, id);
COMMENT ON TABLE conflict_change IS 'how each came, was resolved, and went: who, when, what, before and after';

CREATE TABLE conflict_ignored (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  memory       text        NOT NULL,
  note         text        NOT NULL,
  actor        text        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, memory)
);

-- A queue that is only ever appended to and taken from, so that those who schedule never wait for
-- one another or for the sweep.
CREATE TABLE conflict_sweep (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  channel_id   bigint NOT NULL,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX conflict_sweep_channel ON conflict_sweep (channel_id, id);
COMMENT ON TABLE conflict_sweep IS 'channels to look at again';

CREATE TABLE conflict_round (
  next_at timestamptz NOT NULL
);
INSERT INTO conflict_round VALUES ('epoch');
COMMENT ON TABLE conflict_round IS 'one row: when every channel with something waiting is looked at again; all servers share it';
