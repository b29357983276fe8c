package presstime.server.bundles;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** What happens to releases and bundles, for whoever wants to know. */
public final class ReleaseEvents {

  private ReleaseEvents() {}

  /** All of them are about a release. */
  sealed interface OfRelease extends DomainEvent {
    long releaseId();

    @Override
    default String subject() {
      return "release/" + releaseId();
    }
  }

  /**
   * A person has made, moved, held, released or called off a release, or changed its members.
   *
   * @param what {@code created}, {@code moved}, {@code held} …
   */
  public record ReleaseChanged(
      long workspaceId,
      long releaseId,
      String name,
      String what,
      Instant dueAt,
      String actor,
      Instant occurredAt)
      implements OfRelease {}

  /** The checks let it go. */
  public record ReleaseOpened(
      long workspaceId,
      long releaseId,
      String name,
      int going,
      int kept,
      String actor,
      Instant occurredAt)
      implements OfRelease {}

  /** A check failed, and nothing left. */
  public record ReleaseRefused(
      long workspaceId, long releaseId, String name, String why, String actor, Instant occurredAt)
      implements OfRelease {}

  /** All members have ended. */
  public record ReleaseSettled(
      long workspaceId, long releaseId, String name, String state, String actor, Instant occurredAt)
      implements OfRelease {}

  /** A member failed after others had gone, and those are taken back. */
  public record ReleaseTakenBack(
      long workspaceId,
      long releaseId,
      String name,
      int unpublished,
      String actor,
      Instant occurredAt)
      implements OfRelease {}

  /** Contents were made out of a bundle template. */
  public record BundleMade(
      long workspaceId, long bundleId, String name, int contents, String actor, Instant occurredAt)
      implements DomainEvent {

    @Override
    public String subject() {
      return "bundle/" + bundleId;
    }
  }
}
