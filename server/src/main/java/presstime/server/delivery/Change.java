package presstime.server.delivery;

import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.scheduling.ScheduleTime;

/** One thing to do to a delivery, among others that happen with it or not at all. */
public sealed interface Change {

  /** A change of a delivery there is. */
  sealed interface OfDelivery extends Change {

    /** Its number. */
    long delivery();

    /** The version the caller has seen; null when the caller does not say. */
    @Nullable Integer version();
  }

  /**
   * Another time, for what waits and for what ended without success.
   *
   * @param keepHold what a person holds stays held, and has the new time when it is released
   */
  record Move(long delivery, @Nullable Integer version, ScheduleTime time, boolean keepHold)
      implements OfDelivery {}

  /** Out at once, whatever its time was; only what is approved. */
  record PublishNow(long delivery, @Nullable Integer version) implements OfDelivery {}

  /** Once more, its time as it was: what failed, was missed or is held. */
  record Retry(long delivery, @Nullable Integer version) implements OfDelivery {}

  /**
   * Called off.
   *
   * @param why for its story
   */
  record Cancel(long delivery, @Nullable Integer version, String why) implements OfDelivery {}

  /**
   * It did not go out at its time, and a person decides that it shall not.
   *
   * @param note why, for its story; may be empty
   */
  record Skip(long delivery, @Nullable Integer version, String note) implements OfDelivery {}

  /**
   * It keeps its time and does not go out until it is released.
   *
   * @param note why, for its story; may be empty
   */
  record Hold(long delivery, @Nullable Integer version, String note) implements OfDelivery {}

  /** What is held goes out at its time, or at once when that has passed. */
  record Release(long delivery, @Nullable Integer version) implements OfDelivery {}

  /**
   * A new delivery.
   *
   * @param ifWaiting what happens where the same action of the same content waits on that channel
   * @param reason why then, for people
   * @param like whose choices it takes over; null for nobody's
   */
  record Place(
      long content,
      long channel,
      Action action,
      ScheduleTime time,
      IfWaiting ifWaiting,
      String reason,
      @Nullable Like like)
      implements Change {

    public Place(
        long content,
        long channel,
        Action action,
        ScheduleTime time,
        IfWaiting ifWaiting,
        String reason) {
      this(content, channel, action, time, ifWaiting, reason, null);
    }
  }

  /**
   * What a new delivery takes over of another one: what an unpublish makes of it, always.
   *
   * @param hold whether it is held where a person holds that one
   */
  record Like(long delivery, boolean hold) {}

  /** What becomes of a delivery that waits where another is to be placed. */
  enum IfWaiting {
    /** It is moved to that time instead. */
    MOVE,
    /** It stays, and the new one is refused. */
    REFUSE,
    /** It stays, and the new one happens too: a repeat. */
    ADD
  }
}
