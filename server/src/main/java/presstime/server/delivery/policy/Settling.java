package presstime.server.delivery.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import presstime.platform.Action;
import presstime.server.delivery.Fate;

/**
 * What becomes of what waits for a content on a channel when a person publishes or unpublishes it
 * now: the rule that is shown beforehand and applied unless the person chooses otherwise.
 */
public final class Settling {

  /** One that waits. */
  public record Waiting(long id, Action action, Instant dueAt) {}

  /**
   * What is to become of it.
   *
   * @param why in a sentence
   * @param choices what a person may choose; the first is the rule's. Of those {@link Fate#MOVED}
   *     needs a time, except where the rule itself says so
   */
  public record Ruling(long id, Fate fate, String why, List<Fate> choices) {

    /** True when it is carried out now, as what the person does. */
    public boolean isCarriedOutNow() {
      return choices.getFirst() == Fate.MOVED && fate == Fate.MOVED;
    }
  }

  private final Action action;
  private final Instant now;
  private final List<Ruling> rulings = new ArrayList<>();
  private boolean carriedOut;
  private boolean comesBack;
  private boolean goesAway;

  private Settling(Action action, Instant now) {
    this.action = action;
    this.now = now;
  }

  /**
   * The rule.
   *
   * @param action {@link Action#PUBLISH} or {@link Action#UNPUBLISH}, done now
   * @param waiting everything that waits there, in the order in which it would happen
   */
  public static List<Ruling> rule(Action action, Instant now, List<Waiting> waiting) {
    Settling settling = new Settling(action, now);
    waiting.forEach(settling::judge);
    return settling.rulings;
  }

  private void judge(Waiting one) {
    boolean overdue = !one.dueAt().isAfter(now);
    if (one.action() == action && !carriedOut && !comesBack && !goesAway) {
      carriedOut = true;
      add(
          one,
          "It is carried out now instead.",
          overdue
              ? List.of(Fate.MOVED, Fate.SUPERSEDED)
              : List.of(Fate.MOVED, Fate.SUPERSEDED, Fate.KEPT));
    } else if (overdue) {
      add(
          one,
          "Its time has passed without it, and what is done now comes after it.",
          List.of(Fate.SUPERSEDED, Fate.MOVED));
    } else if (action == Action.PUBLISH) {
      judgeAfterPublishing(one);
    } else {
      judgeAfterUnpublishing(one);
    }
  }

  private void judgeAfterPublishing(Waiting one) {
    goesAway |= !one.action().makesPublic();
    String why =
        switch (one.action()) {
          case PUBLISH ->
              goesAway ? "It comes back then, as planned." : "It goes out once more then.";
          case UPDATE -> "It is updated then, as planned.";
          case UNPUBLISH -> "It is taken away then, as planned.";
          case DELETE -> "It is deleted then, as planned.";
        };
    add(one, why, List.of(Fate.KEPT, Fate.SUPERSEDED, Fate.MOVED));
  }

  private void judgeAfterUnpublishing(Waiting one) {
    comesBack |= one.action() == Action.PUBLISH;
    boolean useless =
        !comesBack && (one.action() == Action.UPDATE || one.action() == Action.UNPUBLISH);
    if (useless) {
      add(
          one,
          one.action() == Action.UPDATE
              ? "There will be nothing to update."
              : "It will be away already.",
          List.of(Fate.SUPERSEDED, Fate.MOVED));
      return;
    }
    String why =
        switch (one.action()) {
          case PUBLISH -> "It comes back then, as planned.";
          case UPDATE -> "It is updated then, as planned.";
          case UNPUBLISH -> "It is taken away again then, as planned.";
          case DELETE -> "It is deleted then, as planned.";
        };
    add(one, why, List.of(Fate.KEPT, Fate.SUPERSEDED, Fate.MOVED));
  }

  private void add(Waiting one, String why, List<Fate> choices) {
    rulings.add(new Ruling(one.id(), choices.getFirst(), why, choices));
  }
}
