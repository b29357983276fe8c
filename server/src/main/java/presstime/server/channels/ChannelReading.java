package presstime.server.channels;

import java.time.ZoneId;
import org.jooq.types.YearToSecond;
import presstime.database.tables.records.ChannelRecord;

/** From a row to what others see. */
final class ChannelReading {

  private ChannelReading() {}

  static ChannelSummary summary(ChannelRecord row) {
    YearToSecond atMost = row.getLateAtMost();
    return new ChannelSummary(
        row.getId(),
        row.getWorkspaceId(),
        row.getPlatform(),
        row.getName(),
        ZoneId.of(row.getTimeZone()),
        row.getEnabled(),
        LatePolicy.of(row.getLatePolicy()),
        row.getLateAfter().toDuration(),
        atMost == null ? null : atMost.toDuration(),
        row.getDrainPerMinute(),
        row.getConcurrency(),
        PastTimes.of(row.getPastTimes()),
        row.getMinimumNotice().toDuration(),
        row.getVersion());
  }
}
