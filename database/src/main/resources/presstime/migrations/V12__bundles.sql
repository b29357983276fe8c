-- What goes out together or after one another: dependencies in full, links between contents,
-- bundles out of templates, releases, and dates that contents are tied to.

-- ------------------------------------------------------------------------------------ delivery

ALTER TABLE dependency
  ADD all_channels  boolean NOT NULL DEFAULT false,
  ADD delay_seconds int     NOT NULL DEFAULT 0 CHECK (delay_seconds BETWEEN 0 AND 31622400),
  ADD role          text    CHECK (role ~ '^[a-z][a-z0-9-]{0,39}$'),
  ADD CONSTRAINT dependency_where CHECK (NOT all_channels OR channel_id IS NULL);
CREATE UNIQUE INDEX dependency_role ON dependency (content_id, role) WHERE role IS NOT NULL;
COMMENT ON COLUMN dependency.channel_id IS 'where the other one must be live; null for anywhere, or everywhere with all_channels';
COMMENT ON COLUMN dependency.all_channels IS 'the other one must be live on every channel that it was given a time on';
COMMENT ON COLUMN dependency.delay_seconds IS 'how long after that one went live';
COMMENT ON COLUMN dependency.role IS 'what this content calls the other one in its text: {{link:article}}';

ALTER TABLE revision ADD links text[] NOT NULL DEFAULT '{}';
CREATE INDEX revision_links ON revision (workspace_id) WHERE links <> '{}';
COMMENT ON COLUMN revision.links IS 'placeholders for addresses in the text, as written between {{link: and }}';

CREATE TABLE delivery_link (
  delivery_id bigint      NOT NULL REFERENCES delivery ON DELETE CASCADE,
  ref         text        NOT NULL,
  url         text        NOT NULL,
  resolved_at timestamptz NOT NULL,
  PRIMARY KEY (delivery_id, ref)
);
COMMENT ON TABLE delivery_link IS 'which address a placeholder was filled with: the same in every attempt, or a second one would be another text';

-- No foreign key (ADR 0011). Rows in no release are not in the index.
ALTER TABLE delivery ADD release_id bigint;
CREATE INDEX delivery_release ON delivery (release_id) WHERE release_id IS NOT NULL;
COMMENT ON COLUMN delivery.release_id IS 'the release_group it goes with; null for nearly all';

-- ------------------------------------------------------------------------------------- bundles

CREATE TABLE release_group (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id   bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name           text        NOT NULL CHECK (name <> ''),
  mode           text        NOT NULL CHECK (mode IN ('all-or-nothing', 'partial')),
  on_failure     text        NOT NULL CHECK (on_failure IN ('leave', 'unpublish')),
  due_at         timestamptz NOT NULL,
  wall_time      timestamp   NOT NULL,
  time_zone      text        NOT NULL,
  fixed_instant  boolean     NOT NULL,
  opened_at      timestamptz,
  refused_at     timestamptz,
  settled_at     timestamptz,
  taken_back_at  timestamptz,
  cancelled_at   timestamptz,
  report         jsonb       NOT NULL DEFAULT '[]',
  consequences   jsonb       NOT NULL DEFAULT '[]',
  account_id     bigint      NOT NULL REFERENCES account,
  created_by     text        NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  version        int         NOT NULL DEFAULT 0,
  UNIQUE (workspace_id, id),
  CONSTRAINT release_group_one_decision CHECK (opened_at IS NULL OR refused_at IS NULL)
);
CREATE INDEX release_group_list ON release_group (workspace_id, id DESC);
CREATE INDEX release_group_unsettled ON release_group (opened_at) WHERE opened_at IS NOT NULL AND settled_at IS NULL;
COMMENT ON TABLE release_group IS 'deliveries that go together; decided once, under a lock on this row, whichever server asks first';
COMMENT ON COLUMN release_group.opened_at IS 'the decision: from then on its members leave by themselves';
COMMENT ON COLUMN release_group.refused_at IS 'the decision: nothing left, and report says why';
COMMENT ON COLUMN release_group.settled_at IS 'after it opened: every member has ended, and the rule for failures was applied';
COMMENT ON COLUMN release_group.report IS 'what the checks said of each member when it was decided';
COMMENT ON COLUMN release_group.consequences IS 'what was done because a member failed after others had gone';

CREATE TABLE bundle_template (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name         text        NOT NULL CHECK (name <> ''),
  defaults     jsonb       NOT NULL,
  items        jsonb       NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX bundle_template_name ON bundle_template (workspace_id, lower(name));
COMMENT ON TABLE bundle_template IS 'an article and what goes with it: texts with variables, channels, times from an anchor, dependencies';

CREATE TABLE bundle (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  template_id  bigint      REFERENCES bundle_template ON DELETE SET NULL,
  name         text        NOT NULL,
  anchor_at    timestamptz NOT NULL,
  time_zone    text        NOT NULL,
  release_id   bigint      REFERENCES release_group ON DELETE SET NULL,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  UNIQUE (workspace_id, id)
);
CREATE INDEX bundle_template_id ON bundle (template_id);
CREATE INDEX bundle_release ON bundle (release_id);
COMMENT ON TABLE bundle IS 'contents that were made together out of a bundle template';

CREATE TABLE bundle_item (
  bundle_id    bigint NOT NULL,
  workspace_id bigint NOT NULL,
  role         text   NOT NULL,
  position     int    NOT NULL,
  content_id   bigint NOT NULL,
  PRIMARY KEY (bundle_id, role),
  FOREIGN KEY (workspace_id, bundle_id) REFERENCES bundle (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX bundle_item_content ON bundle_item (content_id);

CREATE TABLE milestone (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  name         text        NOT NULL CHECK (name <> ''),
  campaign     text        NOT NULL DEFAULT '',
  due_at       timestamptz NOT NULL,
  wall_time    timestamp   NOT NULL,
  time_zone    text        NOT NULL,
  note         text        NOT NULL DEFAULT '',
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  UNIQUE (workspace_id, id)
);
CREATE INDEX milestone_due ON milestone (workspace_id, due_at, id);
COMMENT ON TABLE milestone IS 'a date that has a name: contents tied to it should be out by then';

CREATE TABLE milestone_content (
  milestone_id bigint NOT NULL,
  workspace_id bigint NOT NULL,
  content_id   bigint NOT NULL,
  PRIMARY KEY (milestone_id, content_id),
  FOREIGN KEY (workspace_id, milestone_id) REFERENCES milestone (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX milestone_content_content ON milestone_content (content_id);
