-- People of a workspace: invitations, mentions, and members who answer clients. See ADR 0025.

ALTER TABLE member ADD COLUMN version int NOT NULL DEFAULT 0;

CREATE TABLE invitation (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  token_hash   bytea       NOT NULL UNIQUE,
  email        text        NOT NULL CHECK (email = lower(email)),
  name         text        NOT NULL CHECK (name <> ''),
  role         text        NOT NULL CHECK (role IN ('owner', 'editor', 'author', 'viewer')),
  invited_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
  accepted_at  timestamptz,
  accepted_by  bigint      REFERENCES account,
  revoked_at   timestamptz,
  CONSTRAINT invitation_accepted_whole CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  CONSTRAINT invitation_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE UNIQUE INDEX invitation_pending ON invitation (workspace_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;
COMMENT ON TABLE invitation IS 'one-time links by which a person becomes a member';
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the token; the token itself is shown once and kept nowhere';

CREATE TABLE mention (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  account_id   bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('comment', 'transition', 'assignment')),
  source_id    bigint      NOT NULL,
  actor        text        NOT NULL,
  created_at   timestamptz NOT NULL,
  read_at      timestamptz,
  UNIQUE (kind, source_id, account_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES member (workspace_id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX mention_of ON mention (workspace_id, account_id, id DESC);
CREATE INDEX mention_content ON mention (workspace_id, content_id);
COMMENT ON TABLE mention IS 'who is addressed by @name, and where; goes with the member and with the words';
COMMENT ON COLUMN mention.source_id IS 'of the comment, the step or the assignment, as kind says';

ALTER TABLE client_comment
  ADD COLUMN account_id bigint REFERENCES account,
  ADD COLUMN answers_id bigint REFERENCES client_comment ON DELETE CASCADE,
  ADD CONSTRAINT client_comment_answer CHECK ((account_id IS NULL) = (answers_id IS NULL));
CREATE INDEX client_comment_answers ON client_comment (answers_id) WHERE answers_id IS NOT NULL;
COMMENT ON COLUMN client_comment.account_id IS 'the member who answers; null where the client speaks';
COMMENT ON COLUMN client_comment.answers_id IS 'the client''s comment that is answered';
