-- What kinds of content a workspace has: each with a workflow and freshness of its own where set.

CREATE TABLE content_type (
  workspace_id bigint      NOT NULL REFERENCES workspace ON DELETE CASCADE,
  key          text        NOT NULL CHECK (key ~ '^[a-z0-9]+([-_][a-z0-9]+)*$' AND key <> 'default' AND length(key) <= 60),
  name         text        NOT NULL CHECK (name <> ''),
  description  text        NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL,
  archived_at  timestamptz,
  version      int         NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, key),
  CONSTRAINT content_type_usual_stays CHECK (key <> 'article' OR archived_at IS NULL)
);
COMMENT ON COLUMN content_type.key IS 'what requests and files write; never changes';
COMMENT ON COLUMN content_type.archived_at IS 'since when no content is given this type any more';

-- Every workspace begins with the same two.
CREATE FUNCTION usual_content_types() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO content_type (workspace_id, key, name, created_at)
  VALUES (NEW.id, 'article', 'Article', NEW.created_at), (NEW.id, 'post', 'Post', NEW.created_at);
  RETURN NULL;
END $$;
CREATE TRIGGER workspace_has_content_types AFTER INSERT ON workspace FOR EACH ROW
  EXECUTE FUNCTION usual_content_types();
INSERT INTO content_type (workspace_id, key, name, created_at)
SELECT id, 'article', 'Article', created_at FROM workspace
UNION ALL SELECT id, 'post', 'Post', created_at FROM workspace;

-- Types that rules were set for, or that contents have, before types had a list.
INSERT INTO content_type (workspace_id, key, name, created_at)
SELECT u.workspace_id, u.type, initcap(replace(replace(u.type, '-', ' '), '_', ' ')), w.created_at
FROM (SELECT workspace_id, content_type AS type FROM workflow
      UNION SELECT workspace_id, content_type FROM freshness_settings
      UNION SELECT workspace_id, type FROM content) u
JOIN workspace w ON w.id = u.workspace_id
WHERE u.type ~ '^[a-z0-9]+([-_][a-z0-9]+)*$' AND u.type <> 'default' AND length(u.type) <= 60
ON CONFLICT DO NOTHING;

ALTER TABLE content ADD FOREIGN KEY (workspace_id, type) REFERENCES content_type (workspace_id, key);
