-- What was done to many deliveries at once, by whom, and what each item was before: enough to show it and to undo it.

CREATE TABLE batch (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  operation    text        NOT NULL CHECK (operation ~ '^[a-z]+(-[a-z]+)*$'),
  title        text        NOT NULL,
  partial      boolean     NOT NULL,
  done         int         NOT NULL CHECK (done >= 0),
  unchanged    int         NOT NULL CHECK (unchanged >= 0),
  refused      int         NOT NULL CHECK (refused >= 0),
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  undone_by    text,
  undone_at    timestamptz,
  UNIQUE (workspace_id, id),
  CONSTRAINT batch_undone_whole CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX batch_recent ON batch (workspace_id, id DESC);
COMMENT ON COLUMN batch.title IS 'what was done, in a sentence for people';

CREATE TABLE batch_item (
  batch_id   bigint NOT NULL REFERENCES batch ON DELETE CASCADE,
  number     int    NOT NULL CHECK (number > 0),
  outcome    text   NOT NULL CHECK (outcome IN ('done', 'unchanged', 'refused')),
  report     jsonb  NOT NULL,
  PRIMARY KEY (batch_id, number)
);
COMMENT ON COLUMN batch_item.report IS 'as it was answered: what was asked, what it was and became, or why not';

CREATE TABLE batch_change (
  batch_id    bigint NOT NULL REFERENCES batch ON DELETE CASCADE,
  number      int    NOT NULL CHECK (number > 0),
  delivery_id bigint REFERENCES delivery ON DELETE CASCADE,
  content_id  bigint REFERENCES content ON DELETE CASCADE,
  before      jsonb,
  after       jsonb  NOT NULL,
  PRIMARY KEY (batch_id, number),
  CHECK ((delivery_id IS NULL) <> (content_id IS NULL))
);
CREATE INDEX batch_change_delivery ON batch_change (delivery_id);
CREATE INDEX batch_change_content ON batch_change (content_id);
COMMENT ON TABLE batch_change IS 'what an undo takes back: a delivery as it stood before and after, or a content the batch made';
COMMENT ON COLUMN batch_change.before IS 'null where the batch made the delivery';

CREATE TABLE imported_row (
  workspace_id bigint      NOT NULL,
  key          text        NOT NULL CHECK (key <> ''),
  content_id   bigint      NOT NULL,
  imported_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, key),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX imported_row_content ON imported_row (workspace_id, content_id);
COMMENT ON TABLE imported_row IS 'which row of a file became which content, so that the same file again makes no doubles';

CREATE TABLE schedule_template (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name         text        NOT NULL CHECK (name <> ''),
  steps        jsonb       NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX schedule_template_name ON schedule_template (workspace_id, lower(name));
COMMENT ON TABLE schedule_template IS 'a campaign''s plan: what goes out on which day after the start, at which time of day, where';
