package presstime.server.delivery.store;

import static presstime.database.Tables.DELIVERY;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.delivery.engine.Claimed;
import presstime.server.kernel.NotFound;

/** Which deliveries go together. */
@Component
public class ReleaseMemberRows {

  private static final Pattern TITLE =
      Pattern.compile("\"title\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final DSLContext database;

  ReleaseMemberRows(DSLContext database) {
    this.database = database;
  }

  /** Deliveries of a workspace, in order of their numbers. */
  public List<DeliveryRecord> find(long workspaceId, Collection<Long> ids) {
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.in(ids))
        .orderBy(DELIVERY.ID)
        .fetch();
  }

  /** Members of a release, in order of their numbers. */
  public List<DeliveryRecord> of(long releaseId) {
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.RELEASE_ID.eq(releaseId))
        .orderBy(DELIVERY.ID)
        .fetch();
  }

  /**
   * The same, and from now until the end of the transaction nobody changes or claims them. Always
   * after the release's own row and after their contents.
   */
  public List<DeliveryRecord> lock(long releaseId) {
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.RELEASE_ID.eq(releaseId))
        .orderBy(DELIVERY.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  /** Puts a delivery into a release, or takes it out with null; false when it is not there. */
  public boolean set(long workspaceId, long id, @Nullable Long releaseId) {
    return database
            .update(DELIVERY)
            .set(DELIVERY.RELEASE_ID, releaseId)
            .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
            .set(DELIVERY.FENCE, DELIVERY.FENCE.plus(1))
            .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.eq(id))
            .execute()
        > 0;
  }

  /** The release of a delivery; null for none. */
  public @Nullable Long releaseOf(long workspaceId, long id) {
    return database
        .select(DELIVERY.RELEASE_ID)
        .from(DELIVERY)
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("delivery", id))
        .value1();
  }

  /** As a server would hold it, for rules that look at that; nobody may send it. */
  public static Claimed asClaimed(DeliveryRecord row) {
    return new Claimed(
        row.getId(),
        row.getWorkspaceId(),
        row.getContentId(),
        row.getRevisionId(),
        row.getChannelId(),
        Action.valueOf(row.getAction().toUpperCase(Locale.ROOT)),
        row.getDueAt(),
        row.getRunAt(),
        row.getIdempotencyKey(),
        row.getAttempts(),
        row.getAmbiguous(),
        row.getPaced(),
        row.getFence(),
        false,
        0);
  }

  /** What its problem is called; empty for none. */
  public static String problemTitle(DeliveryRecord row) {
    if (row.getProblem() == null) {
      return "";
    }
    Matcher found = TITLE.matcher(row.getProblem().data());
    return found.find() ? found.group(1) : "";
  }
}
