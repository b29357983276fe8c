package presstime.server.delivery.policy;

import presstime.platform.Problem;
import presstime.server.kernel.Fault;

/** Why a delivery did not leave. */
public final class DeliveryProblems {

  public static final Problem CONTENT_DELETED =
      new Problem(
          "delivery.content_deleted",
          "The content was deleted",
          "Somebody deleted the content before its time.",
          "Nothing to do, or write it anew.");

  public static final Problem CHANNEL_DELETED =
      new Problem(
          "delivery.channel_deleted",
          "The channel was removed",
          "Somebody removed the channel before the delivery's time.",
          "Schedule the content on another channel.");

  public static final Problem NOT_APPROVED =
      new Problem(
          "delivery.not_approved",
          "It is not approved",
          "Its time came and no revision was approved.",
          "Approve it: then it goes out at once. Or unschedule it.");

  public static final Problem CHANNEL_DISABLED =
      new Problem(
          "delivery.channel_disabled",
          "The channel is switched off",
          "Somebody has switched the channel off.",
          "Switch the channel on, then retry.");

  public static final Problem PREDECESSOR_NOT_LIVE =
      new Problem(
          "delivery.predecessor_not_live",
          "What must be live before it is not",
          "It depends on another content that is not live, and nothing is scheduled that would make"
              + " it so.",
          "Schedule that content: then this one follows it. Or remove the dependency.");

  public static final Problem NOTHING_PUBLISHED =
      new Problem(
          "delivery.nothing_published",
          "There is nothing to take away or update",
          "The content is not on this channel, as far as Presstime knows.",
          "Publish it first.");

  public static final Problem PUBLICATION_BLOCKED =
      new Problem(
          "delivery.publication_blocked",
          "The publication before it did not come about",
          "It failed or was missed, so there is nothing yet to change or take away.",
          "Retry, reschedule or call off that publication: then this one goes on by itself.");

  public static final Problem TOO_LATE =
      new Problem(
          "delivery.too_late",
          "Its time has passed",
          "Nothing could run at its time, and the channel's late policy does not let it go out by"
              + " itself.",
          "Retry to publish it now, reschedule it, or call it off.");

  public static final Problem HELD_BY_PERSON =
      new Problem(
          "delivery.held_by_person",
          "It is held",
          "Somebody holds it back.",
          "Release it: it goes out at its time, or at once when that has passed.");

  public static final Problem EARLIER_FIRST =
      new Problem(
          "delivery.earlier_first",
          "Something else of it is to happen before",
          "An earlier delivery of the same content on the same channel has not ended.",
          "Wait for it, or call it off.");

  /** Code of {@link #limitReached}. */
  public static final String LIMIT_REACHED = "delivery.limit_reached";

  private DeliveryProblems() {}

  /** A file of the article cannot be read. */
  public static Problem fileMissing(String name) {
    return new Problem(
        "delivery.file_missing",
        "A file is missing",
        "The file " + name + " cannot be read from the server's disk.",
        "Upload it again.");
  }

  /** The same, naming what must be live before and what has become of it. */
  public static Problem predecessorNotLive(String because) {
    return new Problem(
        PREDECESSOR_NOT_LIVE.code(),
        PREDECESSOR_NOT_LIVE.title(),
        because,
        "Mend that one: schedule, release or retry it, and this one follows by itself. Or remove"
            + " the dependency.");
  }

  /** An address for its text is not known yet. */
  public static Problem linkMissing(String which) {
    return new Problem(
        "delivery.link_missing",
        "An address in its text is not known yet",
        which,
        "Publish what it links to: this one follows by itself. Or take the placeholder out of the"
            + " text.");
  }

  /** A placeholder in its text names nothing that has an address. */
  public static Problem linkUnknown(String which) {
    return new Problem(
        "delivery.link_unknown",
        "A placeholder in its text names nothing",
        which,
        "Correct the placeholder, or declare a dependency with that role; then retry.");
  }

  /** The channel's limits have no room for it now: why, and when there is some. */
  public static Problem limitReached(String why) {
    return new Problem(
        LIMIT_REACHED,
        "A publishing limit is reached",
        why,
        "Nothing to do: it goes out then. Or raise the limit, or retry to publish it now.");
  }

  /** The channel cannot be used as it is: its credentials cannot be read, its platform is gone. */
  public static Problem channelUnusable(Fault fault) {
    return new Problem(
        "delivery.channel_unusable",
        fault.title(),
        String.valueOf(fault.getMessage()),
        fault.solution() + " Then retry.");
  }
}
