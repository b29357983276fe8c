-- What the engine writes for each delivery, without a query per row to check what its statement has
-- just read: a foreign key's check is one, and locks the row it finds. See ADR 0011.

-- The attempt's statement reads the delivery under its fence; a delivery that goes takes them along.
ALTER TABLE attempt DROP CONSTRAINT attempt_delivery_id_fkey;
CREATE FUNCTION delete_attempts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM attempt a USING gone WHERE a.delivery_id = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER delivery_takes_attempts AFTER DELETE ON delivery
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_attempts();

-- The publication's statement copies content, channel and workspace from the delivery, which is
-- bound to them; a content or a channel that goes takes them along.
ALTER TABLE publication
  DROP CONSTRAINT publication_workspace_id_content_id_fkey,
  DROP CONSTRAINT publication_workspace_id_channel_id_fkey;
CREATE FUNCTION delete_publications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'content' THEN
    DELETE FROM publication p USING gone WHERE p.content_id = gone.id;
  ELSE
    DELETE FROM publication p USING gone WHERE p.channel_id = gone.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER content_takes_publications AFTER DELETE ON content
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_publications();
CREATE TRIGGER channel_takes_publications AFTER DELETE ON channel
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_publications();
