package presstime.server.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Entry;
import presstime.server.history.chain.Fact;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code history_entry}: appended to, read, and pruned from its beginning. */
@Component
public class EntryRows {

  private static final String INSERT =
      """
      INSERT INTO history_entry (workspace_id, position, key, source, kind, subject, at, actor, origin, origin_id,
        content_id, channel_id, delivery_id, revision_id, revision_number, scheduled_at, started_at, from_state, to_state,
        outcome, attempts, external_id, external_url, data, recorded_at, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  public EntryRows(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
    this.database = database;
    this.batches = batches;
    this.json = json;
  }

  /**
   * An entry as it lies in the table.
   *
   * @param hash that is kept with it, right or wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Kept(Entry entry, byte[] hash) {}

  /** Adds them, each with its hash. */
  public void append(List<Entry> entries) {
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Fact fact = entry.fact();
      Fact.About about = fact.about();
      Fact.Execution done = fact.execution();
      rows.add(
          new Object[] {
            entry.workspaceId(),
            entry.position(),
            fact.key(),
            fact.source(),
            fact.kind(),
            fact.subject(),
            utc(fact.at()),
            fact.cause().actor(),
            fact.cause().origin(),
            fact.cause().originId(),
            about.contentId(),
            about.channelId(),
            about.deliveryId(),
            about.revisionId(),
            about.revisionNumber(),
            utc(done.scheduledAt()),
            utc(done.startedAt()),
            done.fromState(),
            done.toState(),
            done.outcome(),
            done.attempts(),
            done.externalId(),
            done.externalUrl(),
            json.writeValueAsString(fact.data()),
            utc(entry.recordedAt()),
            entry.computeHash()
          });
    }
    batches.batchUpdate(INSERT, rows);
  }

  /** Of these keys, those that are there. */
  public Set<String> present(long workspaceId, List<String> keys) {
    return new HashSet<>(
        database
            .sql("SELECT key FROM history_entry WHERE workspace_id = ? AND key = ANY (?)")
            .param(workspaceId)
            .param(keys.toArray(new String[0]))
            .query(String.class)
            .list());
  }

  /** From a position to another, both included, in order. */
  public List<Kept> range(long workspaceId, long first, long last) {
    return database
        .sql(
            "SELECT * FROM history_entry WHERE workspace_id = ? AND position BETWEEN ? AND ? ORDER BY position")
        .param(workspaceId)
        .param(first)
        .param(last)
        .query((row, number) -> read(row))
        .list();
  }

  /** The hashes kept, in order of position. */
  public List<byte[]> hashes(long workspaceId, long first, long last) {
    return database
        .sql(
            "SELECT hash FROM history_entry WHERE workspace_id = ? AND position BETWEEN ? AND ? ORDER BY position")
        .param(workspaceId)
        .param(first)
        .param(last)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  /** Removes a beginning; refused by the table itself outside a clean-up. */
  public int prune(long workspaceId, long through) {
    database.sql("SET LOCAL presstime.pruning = 'history'").update();
    int gone =
        database
            .sql("DELETE FROM history_entry WHERE workspace_id = ? AND position <= ?")
            .param(workspaceId)
            .param(through)
            .update();
    database.sql("SET LOCAL presstime.pruning = ''").update();
    return gone;
  }

  Kept read(ResultSet row) throws SQLException {
    Fact fact =
        new Fact(
            row.getString("key"),
            row.getString("source"),
            row.getString("kind"),
            row.getString("subject"),
            instant(row, "at"),
            new Fact.Cause(
                row.getString("actor"),
                row.getString("origin"),
                row.getObject("origin_id", Long.class)),
            new Fact.About(
                row.getObject("content_id", Long.class),
                row.getObject("channel_id", Long.class),
                row.getObject("delivery_id", Long.class),
                row.getObject("revision_id", Long.class),
                row.getObject("revision_number", Integer.class)),
            new Fact.Execution(
                instantOrNull(row, "scheduled_at"),
                instantOrNull(row, "started_at"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("outcome"),
                row.getObject("attempts", Integer.class),
                row.getString("external_id"),
                row.getString("external_url")),
            json.readTree(row.getString("data")));
    Entry entry =
        new Entry(
            row.getLong("workspace_id"),
            row.getLong("position"),
            fact,
            instant(row, "recorded_at"));
    return new Kept(entry, row.getBytes("hash"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
