package presstime.server.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.dryrun.Trouble.Severity;
import presstime.server.dryrun.store.PlannedRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;

/**
 * What would go out in the days to come, as each platform would show it, and what is in the way.
 */
@Component
public class DryRun {

  private static final int LONGEST_DAYS = 90;

  /** So many are looked at for one answer, also when only few of them are asked for. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final int AT_A_TIME = 100;

  private final PlannedRows rows;
  private final Rehearsal rehearsal;
  private final InstantSource clock;

  DryRun(PlannedRows rows, Rehearsal rehearsal, InstantSource clock) {
    this.rows = rows;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  /**
   * One delivery as it would go.
   *
   * @param goes false when something would keep it from going at its time
   * @param rendering null where nothing is shown: unpublish, delete, a channel that is unusable
   */
  public record Item(
      long deliveryId,
      long contentId,
      String contentTitle,
      int revisionNumber,
      long channelId,
      String channelName,
      String platform,
      String action,
      String state,
      Instant dueAt,
      LocalDateTime wallTime,
      String timeZone,
      boolean goes,
      @Nullable Rendering rendering,
      List<Trouble> problems) {}

  /**
   * A part of the answer.
   *
   * @param total how many deliveries there are in the whole period
   * @param lookedAt how many were looked at for this part
   * @param nextCursor null at the end; with a severity there may be one although there are no items
   */
  public record Answer(
      Instant from,
      Instant until,
      long total,
      int lookedAt,
      List<Item> items,
      @Nullable String nextCursor) {}

  /**
   * Looks.
   *
   * @param days how many days ahead, 1 to 90
   * @param channel one only; null for all
   * @param worst only deliveries with a problem at least this bad; null for all
   */
  @Transactional(readOnly = true)
  public Answer run(
      Caller caller,
      int days,
      @Nullable Long channel,
      @Nullable Severity worst,
      int limit,
      @Nullable Cursor after) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new InvalidField("days", "days is " + days + ".", "Ask for 1 to 90 days.");
    }
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofDays(days));
    List<Item> items = new ArrayList<>();
    Cursor at = after;
    int lookedAt = 0;
    boolean more = true;
    while (more && items.size() < limit && lookedAt < MOST_LOOKED_AT) {
      int most = worst == null ? Math.min(AT_A_TIME, limit - items.size()) : AT_A_TIME;
      List<Planned> some = rows.page(caller.workspaceId(), channel, now, until, at, most);
      more = some.size() == most;
      for (Rehearsal.Result result : rehearsal.of(some)) {
        if (items.size() == limit) {
          more = true;
          break;
        }
        at = Cursor.of(result.planned().dueAt(), result.planned().id());
        lookedAt++;
        if (worst == null || isAsBad(result, worst)) {
          items.add(item(result));
        }
      }
    }
    return new Answer(
        now,
        until,
        rows.count(caller.workspaceId(), channel, now, until),
        lookedAt,
        items,
        more && at != null ? at.text() : null);
  }

  private static boolean isAsBad(Rehearsal.Result result, Severity worst) {
    return result.troubles().stream().anyMatch(t -> t.severity().compareTo(worst) >= 0);
  }

  private static Item item(Rehearsal.Result result) {
    Planned planned = result.planned();
    return new Item(
        planned.id(),
        planned.contentId(),
        planned.title(),
        planned.revisionNumber(),
        planned.channelId(),
        planned.channelName(),
        planned.platform(),
        planned.action(),
        planned.state(),
        planned.dueAt(),
        planned.wallTime(),
        planned.timeZone(),
        !isAsBad(result, Severity.ERROR),
        result.rendering(),
        result.troubles());
  }
}
