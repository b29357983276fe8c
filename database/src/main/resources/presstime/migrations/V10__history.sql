-- What was executed and what was decided, kept so that it can be verified; and what is likely to go wrong.
-- See ADR 17. No foreign keys: what is kept here outlives what it is about.

-- ------------------------------------------------------------------------------------- history

CREATE TABLE history_entry (
  workspace_id    bigint      NOT NULL,
  position        bigint      NOT NULL CHECK (position > 0),
  key             text        NOT NULL,
  source          text        NOT NULL CHECK (source IN ('delivery', 'event', 'history')),
  kind            text        NOT NULL,
  subject         text        NOT NULL,
  at              timestamptz NOT NULL,
  actor           text        NOT NULL,
  origin          text        NOT NULL,
  origin_id       bigint,
  content_id      bigint,
  channel_id      bigint,
  delivery_id     bigint,
  revision_id     bigint,
  revision_number int,
  scheduled_at    timestamptz,
  started_at      timestamptz,
  from_state      text,
  to_state        text,
  outcome         text,
  attempts        int,
  external_id     text,
  external_url    text,
  data            jsonb       NOT NULL,
  recorded_at     timestamptz NOT NULL,
  hash            bytea       NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workspace_id, position),
  UNIQUE (workspace_id, key)
);
CREATE INDEX history_entry_recent ON history_entry (workspace_id, at, position);
CREATE INDEX history_entry_content ON history_entry (content_id, channel_id, position) WHERE content_id IS NOT NULL;
CREATE INDEX history_entry_channel ON history_entry (channel_id, at, position) WHERE channel_id IS NOT NULL;
COMMENT ON TABLE history_entry IS 'append-only: one row for each executed delivery and each domain event';
COMMENT ON COLUMN history_entry.position IS 'from 1 without gaps, in the order of recording';
COMMENT ON COLUMN history_entry.key IS 'what makes it one entry: delivery/12/3/published (its claim''s fence, and how it ended), event/99';
COMMENT ON COLUMN history_entry.at IS 'when it happened; started_at is when the first request left';
COMMENT ON COLUMN history_entry.hash IS 'SHA-256 over the entry as canonical JSON (RFC 8785)';

CREATE TABLE history_seal (
  workspace_id bigint      NOT NULL,
  number       bigint      NOT NULL CHECK (number > 0),
  first        bigint      NOT NULL CHECK (first > 0),
  last         bigint      NOT NULL CHECK (last >= first),
  hashes       bytea       NOT NULL,
  previous     bytea       NOT NULL CHECK (length(previous) = 32),
  sealed_at    timestamptz NOT NULL,
  hash         bytea       NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workspace_id, number),
  UNIQUE (workspace_id, first),
  CHECK (length(hashes) = 32 * (last - first + 1))
);
COMMENT ON TABLE history_seal IS 'closes a run of entries; each holds the hash of the one before. Kept when entries are pruned';
COMMENT ON COLUMN history_seal.hashes IS 'the entries'' hashes, one after the other';

CREATE TABLE history_chain (
  workspace_id   bigint PRIMARY KEY,
  last_position  bigint NOT NULL,
  last_seal      bigint NOT NULL,
  last_hash      bytea  NOT NULL CHECK (length(last_hash) = 32),
  sealed_through bigint NOT NULL,
  pruned_through bigint NOT NULL
);
COMMENT ON TABLE history_chain IS 'where each workspace''s chain ends; its row is the lock of who appends';

CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'history_entry' AND current_setting('presstime.pruning', true) = 'history' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER history_entry_stays BEFORE UPDATE OR DELETE ON history_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER history_entry_is_not_emptied BEFORE TRUNCATE ON history_entry EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER history_seal_stays BEFORE UPDATE OR DELETE ON history_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER history_seal_is_not_emptied BEFORE TRUNCATE ON history_seal EXECUTE FUNCTION refuse_history_change();

-- What the recorder has yet to look at. The engine writes none of it: see ADR 17.

CREATE TABLE history_waiting (
  event_id bigint PRIMARY KEY
);
COMMENT ON TABLE history_waiting IS 'events that are not in the history yet';
INSERT INTO history_waiting SELECT id FROM domain_event;
CREATE FUNCTION history_awaits_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO history_waiting SELECT id FROM fresh;
  RETURN NULL;
END $$;
CREATE TRIGGER domain_event_goes_to_history AFTER INSERT ON domain_event
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION history_awaits_events();

CREATE TABLE history_window (
  due_at timestamptz NOT NULL,
  id     bigint      NOT NULL
);
INSERT INTO history_window VALUES ('-infinity', 0);
COMMENT ON TABLE history_window IS 'one row: deliveries due up to here were looked at; those that had not ended are in history_watch';

CREATE TABLE history_watch (
  delivery_id bigint PRIMARY KEY
);
COMMENT ON TABLE history_watch IS 'deliveries that the window has passed, or will not meet, and that may yet be executed';

CREATE TABLE history_captured (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery jsonb NOT NULL
);
COMMENT ON TABLE history_captured IS 'how a delivery had ended, before somebody had it tried again or resolved it';

CREATE FUNCTION history_watches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_NAME = 'delivery_comes_back' THEN
    INSERT INTO history_captured (delivery) VALUES (to_jsonb(OLD));
  END IF;
  -- Waits for a recorder that is just about to forget it, and then makes it watched anew.
  INSERT INTO history_watch VALUES (NEW.id) ON CONFLICT (delivery_id) DO UPDATE SET delivery_id = excluded.delivery_id;
  RETURN NULL;
END $$;
-- Given a time that the window may have passed when the transaction commits.
CREATE TRIGGER delivery_is_due_soon AFTER INSERT OR UPDATE OF due_at ON delivery
  FOR EACH ROW WHEN (NEW.due_at < clock_timestamp() + interval '10 minutes') EXECUTE FUNCTION history_watches();
-- The engine only ends what is scheduled, so for what it writes this is one comparison.
CREATE TRIGGER delivery_comes_back AFTER UPDATE OF state ON delivery
  FOR EACH ROW WHEN (OLD.state IN ('failed', 'missed', 'unconfirmed') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION history_watches();

-- ------------------------------------------------------------------------------- checks ahead

CREATE TABLE delivery_check (
  delivery_id  bigint      PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  due_at       timestamptz NOT NULL,
  revision_id  bigint      NOT NULL,
  stage        int         NOT NULL,
  checked_at   timestamptz NOT NULL
);
COMMENT ON TABLE delivery_check IS 'which deliveries were checked ahead of their time, as they stood';
COMMENT ON COLUMN delivery_check.stage IS 'how many of the set times ahead have come: 1 a day before, 2 an hour before';

CREATE TABLE delivery_risk (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  delivery_id  bigint      NOT NULL,
  code         text        NOT NULL,
  severity     text        NOT NULL CHECK (severity IN ('warning', 'error')),
  problem      jsonb       NOT NULL,
  due_at       timestamptz NOT NULL,
  found_at     timestamptz NOT NULL,
  solved_at    timestamptz,
  ending       text,
  CHECK ((solved_at IS NULL) = (ending IS NULL))
);
CREATE UNIQUE INDEX delivery_risk_open ON delivery_risk (delivery_id, code) WHERE solved_at IS NULL;
CREATE INDEX delivery_risk_list ON delivery_risk (workspace_id, due_at, id) WHERE solved_at IS NULL;
COMMENT ON TABLE delivery_risk IS 'what would keep a delivery from going out, found hours before; one open row for each problem';

CREATE TABLE channel_check (
  channel_id   bigint      PRIMARY KEY,
  workspace_id bigint      NOT NULL,
  checked_at   timestamptz NOT NULL,
  problem      jsonb
);
COMMENT ON TABLE channel_check IS 'what the last connection test before a delivery found; problem is null when the channel could publish';
