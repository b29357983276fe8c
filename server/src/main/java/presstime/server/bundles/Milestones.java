package presstime.server.bundles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.MilestoneRecord;
import presstime.server.bundles.store.MilestoneRows;
import presstime.server.content.Contents;
import presstime.server.identity.Caller;
import presstime.server.kernel.DomainEvent;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;
import presstime.server.scheduling.ScheduleTime;

/** Dates that have a name, and what should be out by then. */
@Component
public class Milestones {

  private static final int MOST = 1_000;
  private static final int LONGEST = 200;
  private static final int LONGEST_NOTE = 2_000;

  private final MilestoneRows rows;
  private final Contents contents;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Milestones(
      MilestoneRows rows,
      Contents contents,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.contents = contents;
    this.events = events;
    this.clock = clock;
  }

  /** What a person says of one. */
  public record Wanted(String name, String campaign, String note, ScheduleTime time) {}

  /**
   * A milestone was made, changed or removed.
   *
   * @param what {@code created}, {@code changed} or {@code deleted}
   */
  public record MilestoneChanged(
      long workspaceId,
      long milestoneId,
      String name,
      String what,
      Instant dueAt,
      String actor,
      Instant occurredAt)
      implements DomainEvent {

    @Override
    public String subject() {
      return "milestone/" + milestoneId;
    }
  }

  /** Those of the workspace, by date. */
  @Transactional(readOnly = true)
  public List<Milestone> list(
      Caller caller, @Nullable String campaign, @Nullable Instant from, @Nullable Instant to) {
    return rows.list(caller.workspaceId(), campaign, from, to, MOST);
  }

  /** One of the workspace. */
  @Transactional(readOnly = true)
  public Milestone get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("milestone", id));
  }

  /** Makes one. */
  @Transactional
  public Milestone create(Caller caller, Wanted wanted) {
    MilestoneRecord row = rows.fresh();
    row.setWorkspaceId(caller.workspaceId());
    row.setCreatedBy(caller.actor());
    row.setCreatedAt(clock.instant());
    write(row, wanted);
    tell(caller, row, "created");
    return get(caller, row.getId());
  }

  /**
   * Replaces one; what is tied to it stays so.
   *
   * @param version the edit was made on
   */
  @Transactional
  public Milestone put(Caller caller, long id, int version, Wanted wanted) {
    MilestoneRecord row = locked(caller, id, version);
    row.setVersion(version + 1);
    write(row, wanted);
    tell(caller, row, "changed");
    return get(caller, id);
  }

  /** Removes one. */
  @Transactional
  public void delete(Caller caller, long id, int version) {
    MilestoneRecord row = locked(caller, id, version);
    row.delete();
    tell(caller, row, "deleted");
  }

  /** Ties a content to one, or unties it. The same again changes nothing. */
  @Transactional
  public Milestone tie(Caller caller, long id, long contentId, boolean tied) {
    get(caller, id);
    if (contents.get(caller.workspaceId(), contentId).deleted() && tied) {
      throw new NotFound("content", contentId);
    }
    if (tied) {
      rows.tie(caller.workspaceId(), id, contentId);
    } else {
      rows.untie(caller.workspaceId(), id, contentId);
    }
    return get(caller, id);
  }

  private MilestoneRecord locked(Caller caller, long id, int version) {
    MilestoneRecord row =
        rows.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("milestone", id));
    if (row.getVersion() != version) {
      throw new StaleVersion("milestone", version, row.getVersion());
    }
    return row;
  }

  private void write(MilestoneRecord row, Wanted wanted) {
    row.setName(text("name", wanted.name(), LONGEST));
    if (row.getName().isEmpty()) {
      throw new InvalidField("name", "The name is missing.", "Give the milestone a name.");
    }
    row.setCampaign(text("campaign", wanted.campaign(), LONGEST));
    row.setNote(text("note", wanted.note(), LONGEST_NOTE));
    row.setDueAt(wanted.time().instant());
    row.setWallTime(wanted.time().wall().local());
    row.setTimeZone(wanted.time().wall().zone().getId());
    row.setUpdatedAt(clock.instant());
    row.store();
  }

  private static String text(String field, String text, int longest) {
    String clean = text.strip();
    if (clean.length() > longest || clean.indexOf(0) >= 0) {
      throw new InvalidField(field, "It is too long.", "Use at most " + longest + " characters.");
    }
    return clean;
  }

  private void tell(Caller caller, MilestoneRecord row, String what) {
    events.publishEvent(
        new MilestoneChanged(
            row.getWorkspaceId(),
            row.getId(),
            row.getName(),
            what,
            row.getDueAt(),
            caller.actor(),
            clock.instant()));
  }
}
