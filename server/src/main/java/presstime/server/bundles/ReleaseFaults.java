package presstime.server.bundles;

import org.jspecify.annotations.Nullable;
import presstime.server.kernel.Fault;

/** What cannot be done with a release. */
final class ReleaseFaults {

  private ReleaseFaults() {}

  /** It has been let go, or called off. */
  static final class Decided extends Fault {
    private static final long serialVersionUID = 1L;

    Decided(long release, String how) {
      super(
          Category.CONFLICT,
          "release-decided",
          "The release is over",
          "Release " + release + " " + how + ".",
          "Look at its members: each can be changed by itself. Or make another release.",
          null);
    }
  }

  /** It goes with others already. */
  static final class InAnother extends Fault {
    private static final long serialVersionUID = 1L;

    InAnother(long delivery, long release) {
      super(
          Category.CONFLICT,
          "in-another-release",
          "It is in another release",
          "Delivery " + delivery + " goes with release " + release + ".",
          "Take it out of that one first.",
          "deliveries");
      fact("releaseId", release);
    }
  }

  /** Its members have one time. */
  static final class TimeOfRelease extends Fault {
    private static final long serialVersionUID = 1L;

    /**
     * @param why what else would part it from the others; null where another time was asked for
     */
    TimeOfRelease(long delivery, long release, String name, @Nullable String why) {
      super(
          Category.CONFLICT,
          "time-of-release",
          "It goes with a release",
          "Delivery %d goes with release %d, \"%s\", at the time of that.%s"
              .formatted(delivery, release, name, why == null ? "" : " " + why),
          "Move the release, or take the delivery out of it first.",
          null);
      fact("releaseId", release);
    }
  }

  /** A placeholder in the text names nothing. */
  static final class UnknownLink extends Fault {
    private static final long serialVersionUID = 1L;

    UnknownLink(long content, String which) {
      super(
          Category.INVALID,
          "unknown-link",
          "A placeholder names nothing",
          "In the text of content " + content + ": " + which,
          "Correct the placeholder, or declare a dependency with that role first.",
          "body");
    }
  }
}
