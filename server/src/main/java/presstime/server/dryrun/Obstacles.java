package presstime.server.dryrun;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import presstime.platform.Problem;
import presstime.server.dryrun.Planned.Conflict;

/**
 * The rules of the engine before something leaves, held against what is known ahead of its time;
 * all that object, not the first only. The codes are those a delivery gets when it is too late.
 */
final class Obstacles {

  private static final List<Function<Planned, Stream<Trouble>>> RULES =
      List.of(
          Obstacles::isThere,
          Obstacles::isHeld,
          Obstacles::isApproved,
          Obstacles::isNewest,
          Obstacles::channelIsOn,
          Obstacles::earlierIsOutOfTheWay,
          Obstacles::predecessorsAreLive,
          Obstacles::somethingToTakeAway,
          Obstacles::connectionWorks,
          Obstacles::timeIsFree);

  private Obstacles() {}

  static List<Trouble> of(Planned planned) {
    return RULES.stream().flatMap(rule -> rule.apply(planned)).toList();
  }

  private static Stream<Trouble> isThere(Planned p) {
    if (p.channelGone()) {
      return error(
          "delivery.channel_deleted",
          "The channel was removed",
          "Somebody removed the channel.",
          "Schedule the content on another channel.");
    }
    return p.contentDeleted() && p.makesPublic()
        ? error(
            "delivery.content_deleted",
            "The content was deleted",
            "Somebody deleted the content.",
            "Nothing to do, or write it anew.")
        : Stream.of();
  }

  private static Stream<Trouble> isHeld(Planned p) {
    if (!p.state().equals("held")) {
      return Stream.of();
    }
    Problem why = p.heldFor();
    return Stream.of(
        Trouble.error(
            why != null
                ? why
                : new Problem(
                    "delivery.held_by_person",
                    "It is held",
                    "Somebody holds it back.",
                    "Release it: it goes out at its time.")));
  }

  private static Stream<Trouble> isApproved(Planned p) {
    return p.approvedNumber() == null && p.makesPublic()
        ? error(
            "delivery.not_approved",
            "It is not approved",
            "No revision is approved; at its time it would be held.",
            "Approve it before then, or unschedule it.")
        : Stream.of();
  }

  private static Stream<Trouble> isNewest(Planned p) {
    Integer approved = p.approvedNumber();
    return approved != null && p.makesPublic() && p.currentNumber() > approved
        ? Stream.of(
            Trouble.info(
                new Problem(
                    "dryrun.newer_draft",
                    "There is a newer draft",
                    "Revision "
                        + approved
                        + " is approved and goes out; revision "
                        + p.currentNumber()
                        + " is newer and does not.",
                    "Approve the newer one if that is what shall go out.")))
        : Stream.of();
  }

  private static Stream<Trouble> channelIsOn(Planned p) {
    return p.channelEnabled()
        ? Stream.of()
        : error(
            "delivery.channel_disabled",
            "The channel is switched off",
            "Somebody has switched the channel off; at its time it would be held.",
            "Switch the channel on.");
  }

  private static Stream<Trouble> earlierIsOutOfTheWay(Planned p) {
    Long blocked = p.blockedBy();
    return blocked == null
        ? Stream.of()
        : error(
            "dryrun.waits_for_earlier",
            "An earlier delivery is in the way",
            "Delivery " + blocked + " of this content on this channel waits for a person.",
            "Release, resolve or call off that one: then this one goes at its time.");
  }

  private static Stream<Trouble> predecessorsAreLive(Planned p) {
    if (p.predecessorsWaiting() == 0 || !p.makesPublic()) {
      return Stream.of();
    }
    if (p.predecessorsStuck() > 0) {
      return error(
          "delivery.predecessor_not_live",
          "What must be live before it is not",
          "It depends on another content that is not live, and nothing will make it so by itself.",
          "Schedule, release or retry that content, or remove the dependency.");
    }
    Instant at = p.predecessorsAt();
    return at != null && at.isAfter(p.dueAt())
        ? Stream.of(
            Trouble.warning(
                new Problem(
                    "dryrun.predecessor_later",
                    "It waits for another content",
                    "What it waits for is live, its delay included, at " + at + ": after its time.",
                    "Nothing to do: it follows by itself, late. Or move one of the two.")))
        : Stream.of();
  }

  private static Stream<Trouble> somethingToTakeAway(Planned p) {
    if (p.publicationFailed() && !"publish".equals(p.plannedBefore())) {
      return error(
          "delivery.publication_blocked",
          "The publication before it did not come about",
          "It failed or was missed, so there is nothing yet to change or take away.",
          "Retry, reschedule or call off that publication: then this one goes on by itself.");
    }
    return p.action().equals("publish") || willBeThere(p)
        ? Stream.of()
        : error(
            "delivery.nothing_published",
            "There is nothing to take away or update",
            "The content is not on this channel, and nothing is scheduled that would publish it"
                + " before.",
            "Publish it first.");
  }

  /** Only what is live can be updated; what was taken away can be taken away again. */
  private static boolean willBeThere(Planned p) {
    boolean update = p.action().equals("update");
    String before = p.plannedBefore();
    if (before != null) {
      return before.equals("publish") || before.equals("unpublish") && !update;
    }
    String state = p.publicationState();
    return update ? "live".equals(state) : state != null && !state.equals("deleted");
  }

  private static Stream<Trouble> connectionWorks(Planned p) {
    if (!p.connection().isEmpty()) {
      return p.connection().stream().map(Trouble::error);
    }
    return p.tested()
        ? Stream.of()
        : Stream.of(
            Trouble.info(
                new Problem(
                    "dryrun.never_tested",
                    "The connection was never tested",
                    "Nobody has tried whether the channel can publish as it is set now.",
                    "Test the channel.")));
  }

  /** Limits, blackouts, clashes: what the conflict check has found. */
  private static Stream<Trouble> timeIsFree(Planned p) {
    return p.conflicts().stream().map(Obstacles::trouble);
  }

  /** No rule of the engine asks for these: it goes, whatever was found. */
  private static Trouble trouble(Conflict conflict) {
    Problem problem =
        new Problem(
            "conflict." + conflict.kind().replace('-', '_'),
            "Its time is at odds with something",
            conflict.detail(),
            "See conflict " + conflict.id() + " for ways out that were checked.");
    return conflict.severity().equals("info") ? Trouble.info(problem) : Trouble.warning(problem);
  }

  private static Stream<Trouble> error(String code, String title, String cause, String solution) {
    return Stream.of(Trouble.error(new Problem(code, title, cause, solution)));
  }
}
