-- Every row belongs to a workspace. Composite foreign keys (workspace_id, id) make it impossible to
-- tie together rows of two workspaces, whatever the code above does.

-- ------------------------------------------------------------------------------------ identity

CREATE TABLE workspace (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text        NOT NULL CHECK (name <> ''),
  slug       text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  time_zone  text        NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE account (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email         text        NOT NULL UNIQUE CHECK (email = lower(email)),
  name          text        NOT NULL,
  password_hash text,
  created_at    timestamptz NOT NULL,
  disabled_at   timestamptz
);

CREATE TABLE member (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  role         text        NOT NULL CHECK (role IN ('owner', 'editor', 'author', 'viewer')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, account_id)
);
CREATE INDEX member_account ON member (account_id);

CREATE TABLE api_key (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  name         text        NOT NULL,
  prefix       text        NOT NULL,
  hash         bytea       NOT NULL UNIQUE,
  scopes       text[]      NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz
);
COMMENT ON COLUMN api_key.hash IS 'SHA-256 of the whole key; the key itself is shown once and kept nowhere';
COMMENT ON COLUMN api_key.prefix IS 'the first characters, so that a person can tell keys apart';

CREATE TABLE setup_link (
  hash       bytea PRIMARY KEY,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
COMMENT ON TABLE setup_link IS 'one-time links that create the first owner; SHA-256 of the token';

-- As Spring Session JDBC defines them for PostgreSQL, under its own default names.
CREATE TABLE spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint   NOT NULL,
  last_access_time      bigint   NOT NULL,
  max_inactive_interval int      NOT NULL,
  expiry_time           bigint   NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

-- -------------------------------------------------------------------------------------- kernel

CREATE TABLE idempotent_request (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  created_at   timestamptz NOT NULL,
  status       int,
  headers      jsonb,
  body         bytea,
  PRIMARY KEY (workspace_id, key)
);
CREATE INDEX idempotent_request_age ON idempotent_request (created_at);
COMMENT ON TABLE idempotent_request IS 'answers kept for Idempotency-Key; status is null while the first request runs';

CREATE TABLE domain_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  type         text        NOT NULL,
  subject      text        NOT NULL,
  actor        text        NOT NULL,
  occurred_at  timestamptz NOT NULL,
  data         jsonb       NOT NULL
);
CREATE INDEX domain_event_subject ON domain_event (workspace_id, subject, id);
COMMENT ON COLUMN domain_event.subject IS 'kind and id: content/12, channel/3, delivery/99';
COMMENT ON COLUMN domain_event.actor IS 'who did it: account/1, api-key/2, engine';

-- ------------------------------------------------------------------------------------ channels

CREATE TABLE channel (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id     bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  platform         text        NOT NULL,
  name             text        NOT NULL CHECK (name <> ''),
  time_zone        text        NOT NULL,
  settings         jsonb       NOT NULL,
  secrets          bytea       NOT NULL,
  enabled          boolean     NOT NULL DEFAULT true,
  late_policy      text        NOT NULL CHECK (late_policy IN ('publish', 'hold', 'skip')),
  late_after       interval    NOT NULL CHECK (late_after >= interval '0'),
  late_at_most     interval    CHECK (late_at_most >= late_after),
  drain_per_minute int         NOT NULL CHECK (drain_per_minute > 0),
  concurrency      int         NOT NULL CHECK (concurrency > 0),
  test_report      jsonb,
  tested_at        timestamptz,
  version          int         NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  deleted_at       timestamptz,
  UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN channel.secrets IS 'JSON of the secret fields, encrypted with the key file outside the database';
COMMENT ON COLUMN channel.late_after IS 'how late a delivery may start before the late policy speaks';
COMMENT ON COLUMN channel.late_at_most IS 'with late_policy publish: later than this is held; null for no limit';
COMMENT ON COLUMN channel.drain_per_minute IS 'how fast late deliveries go out, so that a backlog does not flood the public';

CREATE TABLE publishing_settings (
  channel_id            bigint PRIMARY KEY,
  workspace_id          bigint  NOT NULL,
  auto_publish_enabled  boolean NOT NULL,
  publish_days          text[]  NOT NULL,
  publish_time_slots    text[]  NOT NULL,
  daily_publish_limit   int     CHECK (daily_publish_limit >= 0),
  weekly_publish_limit  int     CHECK (weekly_publish_limit >= 0),
  monthly_publish_limit int     CHECK (monthly_publish_limit >= 0),
  version               int     NOT NULL DEFAULT 0,
  updated_at            timestamptz NOT NULL,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE channel_pace (
  channel_id bigint PRIMARY KEY REFERENCES channel ON DELETE CASCADE,
  next_at    timestamptz NOT NULL
);
COMMENT ON TABLE channel_pace IS 'the next free instant for a late delivery; one row per channel, so that all servers share one pace';

-- ------------------------------------------------------------------------------------- content

CREATE TABLE media (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  filename     text        NOT NULL,
  mime_type    text        NOT NULL,
  size         bigint      NOT NULL CHECK (size > 0),
  width        int,
  height       int,
  alt          text        NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, sha256)
);

CREATE TABLE content (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id         bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  type                 text        NOT NULL DEFAULT 'article',
  slug                 text        NOT NULL CHECK (slug ~ '^[^[:space:]/?#]+$'),
  status               text        NOT NULL CHECK (status IN ('draft', 'review', 'approved')),
  current_revision_id  bigint,
  approved_revision_id bigint,
  approved_by          bigint      REFERENCES account,
  approved_at          timestamptz,
  created_by           bigint      NOT NULL REFERENCES account,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  version              int         NOT NULL DEFAULT 0,
  deleted_at           timestamptz,
  UNIQUE (workspace_id, id),
  CONSTRAINT content_approved_revision CHECK ((status = 'approved') <= (approved_revision_id IS NOT NULL)),
  CONSTRAINT content_approval_whole CHECK ((approved_revision_id IS NULL) = (approved_at IS NULL))
);
CREATE UNIQUE INDEX content_slug ON content (workspace_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX content_recent ON content (workspace_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE TABLE revision (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id    bigint      NOT NULL,
  content_id      bigint      NOT NULL,
  number          int         NOT NULL CHECK (number > 0),
  title           text        NOT NULL,
  body            text        NOT NULL,
  body_format     text        NOT NULL CHECK (body_format IN ('markdown', 'html')),
  excerpt         text        NOT NULL,
  slug            text        NOT NULL,
  categories      text[]      NOT NULL,
  tags            text[]      NOT NULL,
  cover           text,
  media           text[]      NOT NULL,
  seo_title       text        NOT NULL,
  seo_description text        NOT NULL,
  focus_keyword   text        NOT NULL,
  author_name     text,
  note            text        NOT NULL,
  created_by      bigint      NOT NULL REFERENCES account,
  created_at      timestamptz NOT NULL,
  UNIQUE (content_id, number),
  UNIQUE (content_id, id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, cover) REFERENCES media (workspace_id, sha256)
);
COMMENT ON COLUMN revision.media IS 'SHA-256 of every file the body and the cover need';

ALTER TABLE content
  ADD FOREIGN KEY (id, current_revision_id) REFERENCES revision (content_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (id, approved_revision_id) REFERENCES revision (content_id, id) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE content_channel (
  workspace_id bigint NOT NULL,
  content_id   bigint NOT NULL,
  channel_id   bigint NOT NULL,
  PRIMARY KEY (content_id, channel_id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX content_channel_channel ON content_channel (channel_id);
COMMENT ON TABLE content_channel IS 'where a content is meant to go when a request names no channel';

-- ------------------------------------------------------------------------------------ delivery

CREATE TABLE delivery (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id     bigint      NOT NULL,
  content_id       bigint      NOT NULL,
  revision_id      bigint      NOT NULL,
  channel_id       bigint      NOT NULL,
  action           text        NOT NULL CHECK (action IN ('publish', 'update', 'unpublish', 'delete')),
  state            text        NOT NULL CHECK (state IN
                     ('scheduled', 'held', 'missed', 'published', 'withdrawn', 'failed', 'unconfirmed', 'cancelled')),
  due_at           timestamptz NOT NULL,
  wall_time        timestamp   NOT NULL,
  time_zone        text        NOT NULL,
  idempotency_key  uuid        NOT NULL,
  reason           text        NOT NULL,
  created_by       text        NOT NULL,
  created_at       timestamptz NOT NULL,
  state_changed_at timestamptz NOT NULL,
  version          int         NOT NULL DEFAULT 0,

  run_at           timestamptz NOT NULL,
  attempts         int         NOT NULL DEFAULT 0,
  ambiguous        boolean     NOT NULL DEFAULT false,
  paced            boolean     NOT NULL DEFAULT false,
  lease_owner      text,
  lease_until      timestamptz,
  fence            bigint      NOT NULL DEFAULT 0,

  problem          jsonb,
  external_id      text,
  external_url     text,
  started_at       timestamptz,
  finished_at      timestamptz,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (content_id, revision_id) REFERENCES revision (content_id, id)
) WITH (fillfactor = 50);
COMMENT ON TABLE delivery IS 'The row is the schedule: the only record that something is to happen';
COMMENT ON COLUMN delivery.due_at IS 'the instant that was asked for, to the microsecond; wall_time and time_zone say how';
COMMENT ON COLUMN delivery.run_at IS 'the next instant at which the engine acts: due_at, later the next attempt';
COMMENT ON COLUMN delivery.ambiguous IS 'an attempt may have reached the platform: ask before sending again';
COMMENT ON COLUMN delivery.paced IS 'late, and already given its place in the paced drain';
COMMENT ON COLUMN delivery.fence IS 'grows with each claim; a write with an older one is refused';
COMMENT ON COLUMN delivery.started_at IS 'when the first attempt was sent; minus due_at it is the lateness';

-- The engine's only index. A claim changes no indexed column, so it is a heap-only update.
CREATE INDEX delivery_due ON delivery (run_at, id) WHERE state = 'scheduled';
CREATE INDEX delivery_content ON delivery (content_id, channel_id, id);
CREATE INDEX delivery_calendar ON delivery (workspace_id, due_at, id);

CREATE TABLE attempt (
  delivery_id  bigint      NOT NULL REFERENCES delivery ON DELETE CASCADE,
  number       int         NOT NULL CHECK (number > 0),
  kind         text        NOT NULL CHECK (kind IN ('send', 'ask')),
  server       text        NOT NULL,
  fence        bigint      NOT NULL,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  outcome      text        CHECK (outcome IN
                 ('published', 'withdrawn', 'retryable', 'rejected', 'unknown', 'present', 'partial', 'absent', 'unclear', 'lost')),
  problem      jsonb,
  exchanges    jsonb,
  PRIMARY KEY (delivery_id, number)
) WITH (fillfactor = 70);
COMMENT ON TABLE attempt IS 'Written and committed before the call; a row without an outcome means that nobody knows';
COMMENT ON COLUMN attempt.exchanges IS 'what was asked and answered, credentials struck out';

CREATE TABLE delivery_change (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id  bigint      NOT NULL REFERENCES delivery ON DELETE CASCADE,
  kind         text        NOT NULL,
  actor        text        NOT NULL,
  at           timestamptz NOT NULL,
  data         jsonb       NOT NULL
);
CREATE INDEX delivery_change_delivery ON delivery_change (delivery_id, id);
COMMENT ON TABLE delivery_change IS 'what people and policies decided about a delivery; attempts are in attempt';

CREATE TABLE publication (
  content_id   bigint      NOT NULL,
  channel_id   bigint      NOT NULL,
  workspace_id bigint      NOT NULL,
  key          uuid        NOT NULL,
  external_id  text        NOT NULL,
  url          text,
  state        text        NOT NULL CHECK (state IN ('live', 'withdrawn', 'deleted')),
  revision_id  bigint      NOT NULL,
  delivery_id  bigint      NOT NULL,
  published_at timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (content_id, channel_id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
) WITH (fillfactor = 80);
COMMENT ON TABLE publication IS 'what is on a channel now: at most one per content and channel';

-- -------------------------------------------------------------------------------- built-in site

CREATE TABLE site_page (
  channel_id   bigint      NOT NULL REFERENCES channel ON DELETE CASCADE,
  slug         text        NOT NULL,
  key          uuid        NOT NULL UNIQUE,
  content_id   bigint      NOT NULL,
  fingerprint  text        NOT NULL,
  live         boolean     NOT NULL,
  title        text        NOT NULL,
  html         text        NOT NULL,
  excerpt      text        NOT NULL,
  categories   text[]      NOT NULL,
  tags         text[]      NOT NULL,
  cover        text,
  cover_alt    text        NOT NULL DEFAULT '',
  seo_title    text        NOT NULL,
  seo_description text     NOT NULL,
  author_name  text,
  published_at timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  UNIQUE (channel_id, slug)
);
CREATE INDEX site_page_recent ON site_page (channel_id, published_at DESC, id DESC) WHERE live;
CREATE TABLE site_media (
  channel_id bigint NOT NULL REFERENCES channel ON DELETE CASCADE,
  sha256     text   NOT NULL,
  page_id    bigint NOT NULL REFERENCES site_page ON DELETE CASCADE,
  mime_type  text   NOT NULL,
  PRIMARY KEY (channel_id, sha256, page_id)
);
