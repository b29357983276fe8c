-- Client approval by link: people without an account look at contents, comment, approve or ask for changes. See ADR 0020.

CREATE TABLE client_link (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id      bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  token_hash        bytea       NOT NULL UNIQUE,
  name              text        NOT NULL CHECK (name <> ''),
  message           text        NOT NULL,
  recipient_name    text        NOT NULL CHECK (recipient_name <> ''),
  recipient_email   text,
  rights            text        NOT NULL CHECK (rights IN ('view', 'comment', 'approve')),
  channels          bigint[]    NOT NULL,
  passcode_hash     text,
  passcode_failures int         NOT NULL DEFAULT 0,
  created_by        bigint      NOT NULL REFERENCES account,
  created_at        timestamptz NOT NULL,
  renewed_at        timestamptz,
  expires_at        timestamptz NOT NULL CHECK (expires_at > created_at),
  revoked_at        timestamptz,
  revoked_by        text,
  UNIQUE (workspace_id, id),
  CONSTRAINT client_link_revoked_whole CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
CREATE INDEX client_link_recent ON client_link (workspace_id, id DESC);
COMMENT ON COLUMN client_link.token_hash IS 'SHA-256 of a random token of 256 bits; the token itself is shown once and kept nowhere';
COMMENT ON COLUMN client_link.passcode_hash IS 'Argon2id; null for no passcode';
COMMENT ON COLUMN client_link.passcode_failures IS 'wrong passcodes in a row; too many shut the link until it is renewed';
COMMENT ON COLUMN client_link.channels IS 'whose previews are shown; empty for wherever each content goes';

CREATE TABLE client_link_content (
  link_id      bigint NOT NULL,
  workspace_id bigint NOT NULL,
  content_id   bigint NOT NULL,
  position     int    NOT NULL CHECK (position > 0),
  PRIMARY KEY (link_id, content_id),
  FOREIGN KEY (workspace_id, link_id) REFERENCES client_link (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX client_link_content_content ON client_link_content (workspace_id, content_id);

CREATE TABLE client_comment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  link_id      bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  revision_id  bigint      NOT NULL,
  author_name  text        NOT NULL CHECK (author_name <> ''),
  text         text        NOT NULL CHECK (text <> ''),
  created_at   timestamptz NOT NULL,
  FOREIGN KEY (workspace_id, link_id) REFERENCES client_link (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (content_id, revision_id) REFERENCES revision (content_id, id) ON DELETE CASCADE
);
CREATE INDEX client_comment_content ON client_comment (workspace_id, content_id, id);
CREATE INDEX client_comment_link ON client_comment (link_id, content_id, id);

CREATE TABLE client_verdict (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  link_id      bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  revision_id  bigint      NOT NULL,
  verdict      text        NOT NULL CHECK (verdict IN ('approved', 'changes')),
  client_name  text        NOT NULL CHECK (client_name <> ''),
  note         text        NOT NULL,
  effect       text        NOT NULL CHECK (effect IN ('approved', 'recorded', 'returned', 'refused')),
  reason       text        NOT NULL,
  created_at   timestamptz NOT NULL,
  CHECK (verdict = 'approved' OR note <> ''),
  FOREIGN KEY (workspace_id, link_id) REFERENCES client_link (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (content_id, revision_id) REFERENCES revision (content_id, id) ON DELETE CASCADE
);
CREATE INDEX client_verdict_content ON client_verdict (workspace_id, content_id, id);
CREATE INDEX client_verdict_link ON client_verdict (link_id, content_id, id);
CREATE TRIGGER client_verdict_is_immutable BEFORE UPDATE ON client_verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON COLUMN client_verdict.effect IS 'approved: the revision may go out; recorded: nothing but this row; returned: back to its author; refused: the desk could not follow, reason says why';

CREATE TABLE client_visit (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  link_id      bigint      NOT NULL,
  visitor      bytea       NOT NULL,
  device       text        NOT NULL,
  first_at     timestamptz NOT NULL,
  last_at      timestamptz NOT NULL,
  pages        int         NOT NULL CHECK (pages > 0),
  FOREIGN KEY (workspace_id, link_id) REFERENCES client_link (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX client_visit_link ON client_visit (link_id, id);
COMMENT ON COLUMN client_visit.visitor IS 'tells devices apart within a day: a hash under a key that is only in memory, and changed daily; no address can be had from it';
COMMENT ON COLUMN client_visit.device IS 'browser and system by name, such as Firefox on Android';

CREATE TABLE client_settings (
  workspace_id bigint PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
  approval     text        NOT NULL CHECK (approval IN ('counts', 'recorded')),
  usual_days   int         NOT NULL CHECK (usual_days BETWEEN 1 AND longest_days),
  longest_days int         NOT NULL CHECK (longest_days BETWEEN 1 AND 365),
  version      int         NOT NULL,
  updated_at   timestamptz NOT NULL
);
COMMENT ON COLUMN client_settings.approval IS 'counts: a client''s approval is an approval; recorded: an editor still approves';
