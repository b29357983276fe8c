package presstime.server.batches.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.IMPORTED_ROW;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ImportedRowRecord;

/** The table {@code imported_row}: which row of a file became which content. */
@Component
public class ImportRows {

  private static final Pattern EXPORTED = Pattern.compile("content/(\\d{1,18})-\\d+");

  private final DSLContext database;

  ImportRows(DSLContext database) {
    this.database = database;
  }

  /** Until this transaction ends nobody else imports into the workspace. */
  public void lock(long workspaceId) {
    database.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        "imports of workspace/" + workspaceId);
  }

  /** The contents of these keys that are still there, by key. */
  public Map<String, Long> known(long workspaceId, Collection<String> keys) {
    return database
        .select(IMPORTED_ROW.KEY, IMPORTED_ROW.CONTENT_ID)
        .from(IMPORTED_ROW)
        .join(CONTENT)
        .on(CONTENT.ID.eq(IMPORTED_ROW.CONTENT_ID))
        .where(
            IMPORTED_ROW.WORKSPACE_ID.eq(workspaceId),
            IMPORTED_ROW.KEY.in(keys),
            CONTENT.DELETED_AT.isNull())
        .fetchMap(IMPORTED_ROW.KEY, IMPORTED_ROW.CONTENT_ID);
  }

  /** Contents of the workspace that an export named so. */
  public Map<String, Long> exported(long workspaceId, Collection<String> keys) {
    Map<Long, String> meant = new HashMap<>();
    for (String key : keys) {
      Matcher named = EXPORTED.matcher(key);
      if (named.matches()) {
        meant.put(Long.valueOf(named.group(1)), key);
      }
    }
    Map<String, Long> found = new HashMap<>();
    database
        .select(CONTENT.ID, CONTENT.CREATED_AT)
        .from(CONTENT)
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.ID.in(meant.keySet()),
            CONTENT.DELETED_AT.isNull())
        .forEach(row -> {
          String key = exportKey(row.value1(), row.value2());
          if (key.equals(meant.get(row.value1()))) {
            found.put(key, row.value1());
          }
        });
    return found;
  }

  /**
   * What an export calls a content that was not imported: its number, and when it was made, because
   * another server may have the same number.
   */
  public static String exportKey(long content, Instant createdAt) {
    return "content/" + content + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
  }

  /** The first key of each of these contents, by content. */
  public Map<Long, String> keys(long workspaceId, Collection<Long> contents) {
    return database
        .select(IMPORTED_ROW.CONTENT_ID, org.jooq.impl.DSL.min(IMPORTED_ROW.KEY))
        .from(IMPORTED_ROW)
        .where(IMPORTED_ROW.WORKSPACE_ID.eq(workspaceId), IMPORTED_ROW.CONTENT_ID.in(contents))
        .groupBy(IMPORTED_ROW.CONTENT_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /** Remembers keys; one of a content that was deleted since is taken over. */
  public void add(long workspaceId, Map<String, Long> contents, Instant now) {
    if (contents.isEmpty()) {
      return;
    }
    database
        .deleteFrom(IMPORTED_ROW)
        .where(IMPORTED_ROW.WORKSPACE_ID.eq(workspaceId), IMPORTED_ROW.KEY.in(contents.keySet()))
        .execute();
    List<ImportedRowRecord> rows = new ArrayList<>();
    contents.forEach(
        (key, content) -> rows.add(new ImportedRowRecord(workspaceId, key, content, now)));
    database.batchInsert(rows).execute();
  }
}
