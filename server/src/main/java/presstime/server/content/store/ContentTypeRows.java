package presstime.server.content.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_TYPE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ContentTypeRecord;
import presstime.server.content.ContentType;

/** The table {@code content_type}. */
@Component
public class ContentTypeRows {

  private final DSLContext sql;

  ContentTypeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A workspace's, by name, archived ones last. */
  public List<ContentType> all(long workspaceId) {
    return read(CONTENT_TYPE.WORKSPACE_ID.eq(workspaceId));
  }

  /** One of them. */
  public Optional<ContentType> find(long workspaceId, String key) {
    return read(CONTENT_TYPE.WORKSPACE_ID.eq(workspaceId).and(CONTENT_TYPE.KEY.eq(key))).stream()
        .findFirst();
  }

  private List<ContentType> read(Condition which) {
    Field<Integer> contents =
        DSL.field(
            DSL.selectCount()
                .from(CONTENT)
                .where(
                    CONTENT.WORKSPACE_ID.eq(CONTENT_TYPE.WORKSPACE_ID),
                    CONTENT.TYPE.eq(CONTENT_TYPE.KEY),
                    CONTENT.DELETED_AT.isNull()));
    return sql.select(CONTENT_TYPE, contents)
        .from(CONTENT_TYPE)
        .where(which)
        .orderBy(CONTENT_TYPE.ARCHIVED_AT.isNotNull(), CONTENT_TYPE.NAME, CONTENT_TYPE.KEY)
        .fetch(found -> {
          ContentTypeRecord row = found.value1();
          return new ContentType(
              row.getKey(),
              row.getName(),
              row.getDescription(),
              row.getArchivedAt(),
              found.value2(),
              row.getVersion());
        });
  }

  /** The keys of a workspace's that can be chosen. */
  public List<String> choices(long workspaceId) {
    return sql.select(CONTENT_TYPE.KEY)
        .from(CONTENT_TYPE)
        .where(CONTENT_TYPE.WORKSPACE_ID.eq(workspaceId), CONTENT_TYPE.ARCHIVED_AT.isNull())
        .orderBy(CONTENT_TYPE.KEY)
        .fetch(CONTENT_TYPE.KEY);
  }

  /** How many there are. */
  public int count(long workspaceId) {
    return sql.fetchCount(CONTENT_TYPE, CONTENT_TYPE.WORKSPACE_ID.eq(workspaceId));
  }

  /** True when it is there now and was not before. */
  public boolean add(long workspaceId, String key, String name, String description, Instant now) {
    return sql.insertInto(CONTENT_TYPE)
            .set(CONTENT_TYPE.WORKSPACE_ID, workspaceId)
            .set(CONTENT_TYPE.KEY, key)
            .set(CONTENT_TYPE.NAME, name)
            .set(CONTENT_TYPE.DESCRIPTION, description)
            .set(CONTENT_TYPE.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** True when it had that version; then it has what is given, and the next one. */
  public boolean update(long workspaceId, ContentType type) {
    return sql.update(CONTENT_TYPE)
            .set(CONTENT_TYPE.NAME, type.name())
            .set(CONTENT_TYPE.DESCRIPTION, type.description())
            .set(CONTENT_TYPE.ARCHIVED_AT, type.archivedAt())
            .set(CONTENT_TYPE.VERSION, type.version() + 1)
            .where(
                CONTENT_TYPE.WORKSPACE_ID.eq(workspaceId),
                CONTENT_TYPE.KEY.eq(type.key()),
                CONTENT_TYPE.VERSION.eq(type.version()))
            .execute()
        == 1;
  }
}
