-- The history's window moves by the servers' clock, and what is given a time was watched by the database's: behind servers that are more
-- than ten minutes ahead of it, what was placed behind the window was never looked at, and the history did not tell how it ended.
CREATE FUNCTION history_watches_window() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM history_window w WHERE NEW.due_at < w.due_at + interval '10 minutes') THEN
    INSERT INTO history_watch VALUES (NEW.id) ON CONFLICT (delivery_id) DO UPDATE SET delivery_id = excluded.delivery_id;
  END IF;
  RETURN NULL;
END $$;
-- Overlaps with delivery_is_due_soon, for either looks at the clock when its turn comes.
CREATE TRIGGER delivery_is_behind_window AFTER INSERT OR UPDATE OF due_at ON delivery
  FOR EACH ROW WHEN (NEW.due_at >= clock_timestamp() + interval '9 minutes') EXECUTE FUNCTION history_watches_window();
