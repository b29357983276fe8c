-- Periods, where a withdrawn publication goes, and consistency of revisions that the database keeps.

-- ------------------------------------------------------------------------------------- content

ALTER TABLE revision ADD content_version int;
COMMENT ON COLUMN revision.content_version IS
  'the content''s version with which it became the current one: what an edit made on an older version was made on';

-- The status is about the current revision: an older one that is approved makes no content approved.
ALTER TABLE content ADD CONSTRAINT content_status_of_current
  CHECK (status <> 'approved' OR current_revision_id IS NOT NULL AND approved_revision_id = current_revision_id);

-- One current revision, and only ever a newer one: what is restored is restored as a newer revision.
CREATE FUNCTION content_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.current_revision_id IS NULL OR NOT EXISTS (
      SELECT FROM revision o JOIN revision n ON n.content_id = o.content_id AND n.number > o.number
      WHERE o.id = OLD.current_revision_id AND n.id = NEW.current_revision_id) THEN
    RAISE EXCEPTION 'the current revision of content % is replaced by a newer one only', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER content_revision_goes_forward BEFORE UPDATE OF current_revision_id ON content FOR EACH ROW
  WHEN (OLD.current_revision_id IS NOT NULL AND NEW.current_revision_id IS DISTINCT FROM OLD.current_revision_id)
  EXECUTE FUNCTION content_goes_forward();

-- ------------------------------------------------------------------------------------ delivery

ALTER TABLE delivery
  ADD withdraw_to text,
  ADD CONSTRAINT delivery_withdraw_to CHECK (withdraw_to IS NULL OR action = 'unpublish');
COMMENT ON COLUMN delivery.withdraw_to IS
  'what an unpublish makes of it, in the platform''s word; null for the channel''s setting';

ALTER TABLE publication
  ADD withdrawn_to text,
  ADD CONSTRAINT publication_withdrawn_to CHECK (withdrawn_to IS NULL OR state <> 'live');
COMMENT ON COLUMN publication.withdrawn_to IS
  'where the last unpublish put it when that was not the channel''s setting, so that it is found and brought back from there';

-- ------------------------------------------------------------------------------------- periods

CREATE TABLE period (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  content_id   bigint      NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('live', 'away')),
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      int         NOT NULL DEFAULT 0,
  UNIQUE (workspace_id, id),
  FOREIGN KEY (workspace_id, content_id) REFERENCES content (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX period_content ON period (content_id, id);
COMMENT ON TABLE period IS 'ties deliveries together; when they happen stands in their rows alone';
COMMENT ON COLUMN period.kind IS 'live: published at its beginning; away: unpublished then, and published again at its end';

CREATE TABLE period_channel (
  period_id    bigint NOT NULL,
  workspace_id bigint NOT NULL,
  channel_id   bigint NOT NULL,
  begin_id     bigint UNIQUE REFERENCES delivery ON DELETE SET NULL,
  end_id       bigint UNIQUE REFERENCES delivery ON DELETE SET NULL,
  PRIMARY KEY (period_id, channel_id),
  CHECK (begin_id <> end_id),
  FOREIGN KEY (workspace_id, period_id) REFERENCES period (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, channel_id) REFERENCES channel (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX period_channel_channel ON period_channel (channel_id);
COMMENT ON COLUMN period_channel.begin_id IS 'null once the finished delivery has been cleaned away';

CREATE FUNCTION period_needs_its_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM delivery d JOIN period p ON p.id = NEW.period_id
    WHERE d.id IN (NEW.begin_id, NEW.end_id)
      AND (d.content_id <> p.content_id OR d.channel_id <> NEW.channel_id
        OR d.action <> CASE WHEN (p.kind = 'live') = (d.id = NEW.begin_id) THEN 'publish' ELSE 'unpublish' END)) THEN
    RAISE EXCEPTION 'period % and its deliveries are not about the same', NEW.period_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER period_fits_its_deliveries AFTER INSERT OR UPDATE ON period_channel
  FOR EACH ROW EXECUTE FUNCTION period_needs_its_deliveries();
