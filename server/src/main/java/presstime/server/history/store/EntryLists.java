package presstime.server.history.store;

import static presstime.server.history.store.EntryRows.utc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.history.HistoryFilter;
import presstime.server.history.store.EntryRows.Kept;
import presstime.server.kernel.Cursor;

/** Entries as people look for them, always within one workspace. */
@Component
public class EntryLists {

  private final JdbcClient database;
  private final EntryRows rows;

  EntryLists(JdbcClient database, EntryRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Conditions of fixed text, and what they compare with. */
  private record Conditions(List<String> texts, List<Object> values) {

    void add(String text, @Nullable Object value) {
      if (value != null) {
        texts.add(text);
        values.add(value);
      }
    }
  }

  private static Conditions of(long workspaceId, HistoryFilter filter) {
    Conditions where = new Conditions(new ArrayList<>(), new ArrayList<>());
    where.add("workspace_id = ?", workspaceId);
    where.add("source = ?", filter.source());
    where.add("kind = ?", filter.kind());
    where.add("content_id = ?", filter.contentId());
    where.add("channel_id = ?", filter.channelId());
    where.add("delivery_id = ?", filter.deliveryId());
    where.add("actor = ?", filter.actor());
    where.add("origin = ?", filter.origin());
    where.add("outcome = ?", filter.outcome());
    where.add("at >= ?", utc(filter.from()));
    where.add("at < ?", utc(filter.to()));
    return where;
  }

  /** The latest first. */
  public List<Kept> latest(
      long workspaceId, HistoryFilter filter, @Nullable Cursor after, int limit) {
    Conditions where = of(workspaceId, filter);
    if (after != null) {
      where.add("(at, position) < (?, " + after.id() + ")", utc(after.instant()));
    }
    return select(where, "ORDER BY at DESC, position DESC LIMIT " + limit);
  }

  /** Those of a range of positions that the filter lets through, in order. */
  public List<Kept> range(long workspaceId, HistoryFilter filter, long first, long last) {
    Conditions where = of(workspaceId, filter);
    where.add("position >= ?", first);
    where.add("position <= ?", last);
    return select(where, "ORDER BY position");
  }

  private List<Kept> select(Conditions where, String order) {
    JdbcClient.StatementSpec statement =
        database.sql(
            "SELECT * FROM history_entry WHERE "
                + String.join(" AND ", where.texts())
                + " "
                + order);
    for (Object value : where.values()) {
      statement = statement.param(value);
    }
    return statement.query((row, number) -> rows.read(row)).list();
  }
}
