package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.LockedParts;
import presstime.server.kernel.Fault;

/** What cannot be done with a delivery, and what can be done instead. */
final class DeliveryFaults {

  private DeliveryFaults() {}

  /** It is leaving right now. */
  static final class BeingSent extends Fault {
    private static final long serialVersionUID = 1L;

    BeingSent(DeliveryRecord delivery) {
      this(delivery.getId());
      if (delivery.getLeaseUntil() != null) {
        fact("until", delivery.getLeaseUntil());
      }
    }

    BeingSent(long delivery) {
      super(
          Category.CONFLICT,
          "being-sent",
          "It is being sent right now",
          "Delivery "
              + delivery
              + " is with the platform, or being asked about: "
              + String.join(", ", LockedParts.WHILE_SENDING)
              + " cannot be changed until that has ended.",
          "Wait until it has ended; then update, unpublish or retry.",
          null);
      fact("deliveryId", delivery);
      fact("locked", LockedParts.WHILE_SENDING);
    }
  }

  /** This revision is on the channel already. */
  static final class AlreadyPublished extends Fault {
    private static final long serialVersionUID = 1L;

    AlreadyPublished(long content, String channel, Instant since) {
      super(
          Category.CONFLICT,
          "already-published",
          "Content already published",
          "This revision of content " + content + " is on " + channel + " since " + since + ".",
          "Use reschedule to publish it again, or approve a newer revision.",
          null);
      fact("cause", "Duplicate publish attempt");
    }
  }

  /** Nobody has approved it. */
  static final class NotApproved extends Fault {
    private static final long serialVersionUID = 1L;

    NotApproved(long content) {
      super(
          Category.CONFLICT,
          "not-approved",
          "Not approved",
          "Content " + content + " has no approved revision.",
          "Approve it first; a schedule may be set before and waits for the approval.",
          null);
    }
  }

  /** Nothing is there to be taken away. */
  static final class NothingPublished extends Fault {
    private static final long serialVersionUID = 1L;

    NothingPublished(long content, long channel) {
      super(
          Category.CONFLICT,
          "nothing-published",
          "There is nothing to take away",
          "Content "
              + content
              + " is not on channel "
              + channel
              + ", and no publication is scheduled before that time.",
          "Publish it first, or choose a time after its publication.",
          null);
    }
  }

  /** It would be taken away first and published then. */
  static final class TakenAwayBefore extends Fault {
    private static final long serialVersionUID = 1L;

    /**
     * @param delivery null for one that is not there yet either
     */
    TakenAwayBefore(@Nullable Long delivery, String action, Instant at) {
      super(
          Category.CONFLICT,
          "taken-away-before",
          "Something else is to happen to it before",
          (delivery == null ? "A new delivery" : "Delivery " + delivery)
              + " ("
              + action
              + ") is due at "
              + at
              + ", before that time.",
          "Choose a time before it, or move or call off that delivery first.",
          null);
      if (delivery != null) {
        fact("deliveryId", delivery);
      }
    }
  }

  /** The channel wants to be told earlier. */
  static final class TooSoon extends Fault {
    private static final long serialVersionUID = 1L;

    TooSoon(String channel, Duration notice, Instant at, Instant soonest) {
      super(
          Category.INVALID,
          "too-soon",
          "That is too soon for the channel",
          at + " is nearer than the notice of " + notice + " that " + channel + " wants.",
          "Choose a time from " + soonest + " on, or publish now.",
          "at");
      fact("soonest", soonest);
    }
  }

  /** The request names no channel and there is more or less than one candidate. */
  static final class ChannelUnclear extends Fault {
    private static final long serialVersionUID = 1L;

    ChannelUnclear(String detail) {
      super(
          Category.INVALID,
          "channel-unclear",
          "Which channel?",
          detail,
          "Name the channels in the request, or set them on the content.",
          "channels");
    }
  }

  /** The platform has no such action. */
  static final class CannotDo extends Fault {
    private static final long serialVersionUID = 1L;

    CannotDo(Action action, ChannelSummary channel) {
      super(
          Category.INVALID,
          "action-unsupported",
          "The platform cannot do that",
          "%s (%s), as it is connected now, has no way to %s."
              .formatted(
                  channel.name(),
                  channel.platform(),
                  action.name().toLowerCase(java.util.Locale.ROOT)),
          "Do it on the platform by hand, or connect the channel in a way that can.",
          "action");
      fact("channelId", channel.id());
    }
  }

  /** The law of states forbids it. */
  static final class WrongState extends Fault {
    private static final long serialVersionUID = 1L;

    WrongState(long delivery, DeliveryState state, String wanted) {
      super(
          Category.CONFLICT,
          "wrong-state",
          "Not possible in this state",
          "Delivery " + delivery + " is " + state.word() + "; it cannot be " + wanted + ".",
          "Look at the delivery: its state says what is possible.",
          null);
      fact("state", state.word());
    }
  }

  /** The same is waiting there already. */
  static final class AlreadyWaiting extends Fault {
    private static final long serialVersionUID = 1L;

    AlreadyWaiting(long content, String channel, String action) {
      super(
          Category.CONFLICT,
          "already-waiting",
          "It waits there already",
          "Content " + content + " has a delivery waiting to " + action + " on " + channel + ".",
          "Move that one, or call it off first.",
          null);
    }
  }

  /** What was to be taken back is no longer as it was left. */
  static final class ChangedSince extends Fault {
    private static final long serialVersionUID = 1L;

    ChangedSince(long delivery, DeliveryState state) {
      super(
          Category.CONFLICT,
          "changed-since",
          "Changed since",
          "Delivery " + delivery + " has gone on since, and is " + state.word() + " now.",
          "What went out, or was changed by somebody else, is not taken back; change it by itself.",
          null);
      fact("deliveryId", delivery);
      fact("state", state.word());
    }
  }

  /** Back at its former time it would go out at once, late. */
  static final class FormerTimePassed extends Fault {
    private static final long serialVersionUID = 1L;

    FormerTimePassed(long delivery, Instant time) {
      super(
          Category.CONFLICT,
          "former-time-passed",
          "Its former time has passed",
          "Delivery " + delivery + " was due at " + time + ", which has passed meanwhile.",
          "Give it a time to come instead.",
          null);
      fact("deliveryId", delivery);
    }
  }
}
