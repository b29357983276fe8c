package presstime.server.delivery;

import java.time.Instant;
import java.util.Collection;

/**
 * The time that deliveries have in common because they go together: until their release is let go
 * none of them has one of its own, whichever way it is given. Asked only for those in a release;
 * implemented downstream.
 */
public interface CommonTime {

  /** Looks at releases once, for any number of their members. */
  Rule of(Collection<Long> releases);

  /** What these releases say; nothing where one is over. */
  interface Rule {

    /**
     * Refuses another time than the release's.
     *
     * @throws presstime.server.kernel.Fault of the type {@code time-of-release}
     */
    void refuseOther(long release, long delivery, Instant dueAt);

    /**
     * Refuses whatever would part a member from the others.
     *
     * @param why in a sentence
     * @throws presstime.server.kernel.Fault of the type {@code time-of-release}
     */
    void refuseParting(long release, long delivery, String why);
  }
}
