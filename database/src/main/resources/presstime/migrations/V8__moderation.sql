-- The way of a content through its editors, as each workspace wants it: states, transitions,
-- approvals, comments, who is asked to do what, and what became of a schedule.

-- ------------------------------------------------------------------------------------- content

CREATE TABLE workflow (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  content_type text        NOT NULL CHECK (content_type ~ '^[a-z0-9]+([-_][a-z0-9]+)*$'),
  definition   jsonb       NOT NULL,
  version      int         NOT NULL CHECK (version > 0),
  changed_by   text        NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, content_type)
);
COMMENT ON TABLE workflow IS 'states and transitions; a workspace without a row has the program''s own';
COMMENT ON COLUMN workflow.content_type IS '''default'' for every type without a row of its own';

ALTER TABLE content ADD COLUMN state text CHECK (state ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
COMMENT ON COLUMN content.state IS
  'key of a state of the workflow; null for the first state of the kind that status names';
CREATE INDEX content_in_review ON content (workspace_id, id) WHERE status = 'review' AND deleted_at IS NULL;

-- Whoever changes the status and does not know of states leaves no state behind that contradicts it.
CREATE FUNCTION state_follows_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER content_state_follows_status BEFORE UPDATE OF status ON content FOR EACH ROW
  WHEN (NEW.status <> OLD.status AND NEW.state IS NOT DISTINCT FROM OLD.state)
  EXECUTE FUNCTION state_follows_status();

CREATE TABLE content_transition (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  revision_id  bigint      NOT NULL,
  cause        text        NOT NULL CHECK (cause IN ('person', 'approval', 'edit', 'schedule', 'workflow')),
  transition   text,
  from_state   text        NOT NULL,
  to_state     text        NOT NULL,
  note         text        NOT NULL,
  actor        text        NOT NULL,
  delivery_id  bigint,
  at           timestamptz NOT NULL,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX content_transition_content ON content_transition (content_id, id);
CREATE UNIQUE INDEX content_transition_delivery ON content_transition (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE TRIGGER content_transition_is_immutable BEFORE UPDATE ON content_transition FOR EACH ROW
  EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE content_transition IS 'who brought a content from which state to which, and why';
COMMENT ON COLUMN content_transition.delivery_id IS
  'of what a schedule did: one row per delivery that was carried out, also where the state stayed; no foreign key, history outlives deliveries';

CREATE TABLE revision_approval (
  revision_id  bigint      NOT NULL REFERENCES revision ON DELETE CASCADE,
  approver     text        NOT NULL,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  note         text        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (revision_id, approver),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX revision_approval_content ON revision_approval (content_id);
COMMENT ON TABLE revision_approval IS 'one voice each for a revision, until it is withdrawn; a person counts once, whatever keys they use';

-- ------------------------------------------------------------------------------------ delivery

CREATE TABLE delivery_target (
  delivery_id bigint PRIMARY KEY REFERENCES delivery ON DELETE CASCADE,
  state       text   NOT NULL
);
COMMENT ON TABLE delivery_target IS 'the state a content is to have once the delivery is carried out; only where one was named';

-- ---------------------------------------------------------------------------------- moderation

CREATE TABLE review_comment (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id     bigint      NOT NULL,
  content_id       bigint      NOT NULL,
  thread_id        bigint      REFERENCES review_comment ON DELETE CASCADE,
  revision_id      bigint      NOT NULL REFERENCES revision ON DELETE CASCADE,
  field            text        CHECK (field IN ('title', 'excerpt', 'body', 'text')),
  quote            text,
  prefix           text,
  suffix           text,
  start_at         int,
  end_at           int,
  seen_revision_id bigint      NOT NULL REFERENCES revision ON DELETE CASCADE,
  seen_start       int,
  seen_end         int,
  outdated         boolean     NOT NULL DEFAULT false,
  body             text        NOT NULL,
  account_id       bigint      REFERENCES account,
  actor            text        NOT NULL,
  resolved_by      text,
  resolved_at      timestamptz,
  created_at       timestamptz NOT NULL,
  edited_at        timestamptz,
  deleted_at       timestamptz,
  version          int         NOT NULL DEFAULT 0,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  CONSTRAINT review_comment_range CHECK ((quote IS NULL) = (start_at IS NULL) AND (quote IS NULL) = (end_at IS NULL)),
  CONSTRAINT review_comment_quoted CHECK (quote IS NULL OR field IS NOT NULL),
  CONSTRAINT review_comment_resolved CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
  CONSTRAINT review_comment_reply CHECK (thread_id IS NULL OR (field IS NULL AND resolved_at IS NULL))
);
CREATE INDEX review_comment_content ON review_comment (content_id, id);
CREATE INDEX review_comment_thread ON review_comment (thread_id, id) WHERE thread_id IS NOT NULL;
COMMENT ON COLUMN review_comment.start_at IS 'in Unicode code points of the field of the revision it was made on; end_at is exclusive';
COMMENT ON COLUMN review_comment.seen_revision_id IS 'the newest revision in which the quote was found';
COMMENT ON COLUMN review_comment.outdated IS 'the quote is not in the newest revision';

CREATE TABLE assignee (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  account_id   bigint      NOT NULL REFERENCES account,
  duty         text        NOT NULL CHECK (duty IN ('author', 'reviewer')),
  due_at       timestamptz,
  note         text        NOT NULL,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  UNIQUE (content_id, account_id, duty),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, account_id) REFERENCES member (workspace_id, account_id) ON DELETE CASCADE
);
CREATE INDEX assignee_account ON assignee (workspace_id, account_id, content_id);
COMMENT ON TABLE assignee IS 'who is asked to write or to review a content, and until when';

-- What was live before states were is no news.
CREATE TABLE settled_round (
  next_at timestamptz NOT NULL,
  since   timestamptz NOT NULL,
  begun   timestamptz NOT NULL
);
INSERT INTO settled_round
SELECT 'epoch', begun, begun FROM (SELECT coalesce(max(changed_at), 'epoch') AS begun FROM publication) p;
COMMENT ON TABLE settled_round IS
  'one row: when everything that changed on a channel since is looked at again; all servers share it';
COMMENT ON COLUMN settled_round.begun IS 'what was carried out before has no line in content_transition';
UPDATE content c SET state = 'published'
WHERE c.status = 'approved' AND EXISTS (
  SELECT FROM publication p WHERE p.content_id = c.id AND p.state = 'live' AND p.revision_id = c.current_revision_id);
