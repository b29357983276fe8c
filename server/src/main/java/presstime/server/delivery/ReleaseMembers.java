package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.ReleaseMemberRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;

/** Which deliveries are in a release; what that means is for those downstream. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReleaseMembers {

  private final ReleaseMemberRows members;
  private final DeliveryRows rows;
  private final DeliveryReads reads;
  private final Timelines timelines;
  private final InstantSource clock;

  ReleaseMembers(
      ReleaseMemberRows members,
      DeliveryRows rows,
      DeliveryReads reads,
      Timelines timelines,
      InstantSource clock) {
    this.members = members;
    this.rows = rows;
    this.reads = reads;
    this.timelines = timelines;
    this.clock = clock;
  }

  /** A member as it stands, locked or not. */
  public record Member(
      long id,
      long contentId,
      long channelId,
      Action action,
      DeliveryState state,
      Instant dueAt,
      LocalDateTime wallTime,
      String timeZone) {

    static Member of(DeliveryRecord row) {
      return new Member(
          row.getId(),
          row.getContentId(),
          row.getChannelId(),
          Sense.actionOf(row),
          DeliveryState.of(row.getState()),
          row.getDueAt(),
          row.getWallTime(),
          row.getTimeZone());
    }
  }

  /** For people, in due order. */
  public List<Delivery> views(long workspaceId, long releaseId) {
    return reads.ofRelease(workspaceId, releaseId);
  }

  /** In order of their numbers. */
  public List<Member> of(long releaseId) {
    return members.of(releaseId).stream().map(Member::of).toList();
  }

  /** The same; nobody changes or claims them before the transaction ends. */
  public List<Member> lock(long releaseId) {
    rows.lockAll(
        null, members.of(releaseId).stream().map(DeliveryRecord::getId).toList(), List.of());
    return members.lock(releaseId).stream().map(Member::of).toList();
  }

  /**
   * Locks who is about to join a release, all before the first of them is changed.
   *
   * @param contents that are to be scheduled for it
   */
  public void lockJoining(Caller caller, Collection<Long> deliveries, Collection<Long> contents) {
    rows.lockAll(caller.workspaceId(), deliveries, contents);
  }

  /** The release of a delivery. */
  public Optional<Long> releaseOf(Caller caller, long deliveryId) {
    return Optional.ofNullable(members.releaseOf(caller.workspaceId(), deliveryId));
  }

  /**
   * Puts a delivery into a release, or takes it out.
   *
   * @param releaseId null to take it out
   * @param name of the release, for the delivery's story
   * @throws BeingSent when it is on its way
   */
  public void set(Caller caller, long deliveryId, @Nullable Long releaseId, String name) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), deliveryId);
    if (rows.isBeingSent(row)) {
      throw new BeingSent(deliveryId);
    }
    members.set(caller.workspaceId(), deliveryId, releaseId);
    timelines.add(
        deliveryId,
        releaseId == null ? "left-release" : "joined-release",
        caller.actor(),
        clock.instant(),
        Map.of("release", name));
  }

  /**
   * Tells the engines when the transaction ends that members may be due: those that were locked
   * meanwhile were passed over.
   */
  public void announce(Instant dueAt) {
    rows.announce(dueAt, clock.instant());
  }
}
