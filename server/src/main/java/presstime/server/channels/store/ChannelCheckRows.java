package presstime.server.channels.store;

import static presstime.database.Tables.CHANNEL_CHECK;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ChannelCheckRecord;

/** The table {@code channel_check}: what the last try of a connection found, whoever tried. */
@Component
public class ChannelCheckRows {

  private final DSLContext sql;

  ChannelCheckRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Of a channel; empty when none was kept. */
  public Optional<ChannelCheckRecord> find(long channelId) {
    return sql.selectFrom(CHANNEL_CHECK)
        .where(CHANNEL_CHECK.CHANNEL_ID.eq(channelId))
        .fetchOptional();
  }

  /** Keeps what was found, instead of what was found before. */
  public void keep(ChannelCheckRecord found) {
    sql.insertInto(CHANNEL_CHECK)
        .set(found)
        .onConflict(CHANNEL_CHECK.CHANNEL_ID)
        .doUpdate()
        .set(found)
        .execute();
  }
}
