package presstime.server.content;

import org.jspecify.annotations.Nullable;
import presstime.server.content.Moderation.CarriedOut;

/**
 * The step a schedule takes once it has done its work.
 *
 * @param to null where the content stays where it is
 * @param why it stays, for people; empty when it moves, or is there already
 */
record ScheduledMove(@Nullable ModerationState to, @Nullable Transition step, String why) {

  static ScheduledMove of(Standing at, CarriedOut done) {
    Workflow workflow = at.workflow();
    String named = done.target();
    String wanted =
        named != null
            ? named
            : done.published() ? workflow.afterPublish() : workflow.afterUnpublish();
    ModerationState target = wanted == null ? null : workflow.state(wanted).orElse(null);
    if (wanted == null || at.now().key().equals(wanted)) {
      return stay("");
    }
    if (target == null) {
      return stay("The workflow has no state " + wanted + " any more.");
    }
    if (!at.current().getId().equals(done.revisionId())) {
      return stay("A newer revision is being worked on: its state stays.");
    }
    if (!done.published() && done.elsewhere()) {
      return stay("It is live on another channel: the state stays.");
    }
    if (target.kind().isApproved() && !at.currentApproved()) {
      return stay("Its approval was taken back: the state stays.");
    }
    return workflow.from(at.now()).stream()
        .filter(step -> step.to().equals(wanted))
        .findFirst()
        .map(step -> new ScheduledMove(target, step, ""))
        .orElseGet(
            () -> stay("No transition leads from " + at.now().key() + " to " + wanted + "."));
  }

  private static ScheduledMove stay(String why) {
    return new ScheduledMove(null, null, why);
  }
}
