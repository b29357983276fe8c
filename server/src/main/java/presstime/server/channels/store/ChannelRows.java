package presstime.server.channels.store;

import static presstime.database.Tables.CHANNEL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ChannelRecord;
import presstime.server.kernel.Cursor;

/** The table {@code channel}. Deleted rows are seen by nobody. */
@Component
public class ChannelRows {

  /** Any number that no other advisory lock of ours uses. */
  private static final long KEY_LOCK = 0x7072657373_6b6579L;

  private static final byte[] NONE = new byte[0];

  private final DSLContext sql;

  ChannelRows(DSLContext sql) {
    this.sql = sql;
  }

  /** One of the workspace's. */
  public Optional<ChannelRecord> find(long workspaceId, long id) {
    return sql.selectFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspaceId), CHANNEL.ID.eq(id), CHANNEL.DELETED_AT.isNull())
        .fetchOptional();
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<ChannelRecord> lock(long workspaceId, long id) {
    return sql.selectFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspaceId), CHANNEL.ID.eq(id), CHANNEL.DELETED_AT.isNull())
        .forUpdate()
        .fetchOptional();
  }

  /** One of any workspace, for the engine. */
  public Optional<ChannelRecord> findAnywhere(long id) {
    return sql.selectFrom(CHANNEL)
        .where(CHANNEL.ID.eq(id), CHANNEL.DELETED_AT.isNull())
        .fetchOptional();
  }

  /** The version of one of any workspace; empty when it is gone. */
  public OptionalInt version(long id) {
    Integer version =
        sql.select(CHANNEL.VERSION)
            .from(CHANNEL)
            .where(CHANNEL.ID.eq(id), CHANNEL.DELETED_AT.isNull())
            .fetchOne(CHANNEL.VERSION);
    return version == null ? OptionalInt.empty() : OptionalInt.of(version);
  }

  /** All of the workspace's, oldest first. */
  public List<ChannelRecord> all(long workspaceId) {
    return sql.selectFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspaceId), CHANNEL.DELETED_AT.isNull())
        .orderBy(CHANNEL.ID)
        .fetch();
  }

  /** A part of the workspace's, oldest first. */
  public List<ChannelRecord> page(long workspaceId, @Nullable Cursor after, int rows) {
    return sql.selectFrom(CHANNEL)
        .where(
            CHANNEL.WORKSPACE_ID.eq(workspaceId),
            CHANNEL.DELETED_AT.isNull(),
            after == null ? DSL.noCondition() : CHANNEL.ID.gt(after.id()))
        .orderBy(CHANNEL.ID)
        .limit(rows)
        .fetch();
  }

  /** Those of all workspaces that have secrets, kept from others until the transaction ends. */
  public List<ChannelRecord> lockSealed() {
    return sql.selectFrom(CHANNEL)
        .where(CHANNEL.SECRETS.ne(NONE))
        .orderBy(CHANNEL.ID)
        .forUpdate()
        .fetch();
  }

  /** How many of all workspaces have secrets. */
  public int countSealed() {
    return sql.fetchCount(CHANNEL, CHANNEL.SECRETS.ne(NONE));
  }

  /** Adds a row and reads back what the database filled in. */
  public ChannelRecord insert(ChannelRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row;
  }

  /** Writes what was changed in a row that was locked before. */
  public void update(ChannelRecord row) {
    row.attach(sql.configuration());
    row.update();
  }

  /**
   * Makes this transaction one of those that encrypt: any number at once, but none beside one that
   * replaces the key.
   */
  public void shareKey() {
    sql.execute("SELECT pg_advisory_xact_lock_shared(?)", KEY_LOCK);
  }

  /** Makes this transaction the only one that encrypts or replaces the key. */
  public void ownKey() {
    sql.execute("SELECT pg_advisory_xact_lock(?)", KEY_LOCK);
  }
}
