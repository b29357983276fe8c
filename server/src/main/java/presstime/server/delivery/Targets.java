package presstime.server.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.content.Moderation;
import presstime.server.content.ModerationState;
import presstime.server.content.Workflow;
import presstime.server.delivery.store.TargetRows;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

/**
 * The state a content is to have once it is out, or taken away. What cannot be reached is refused
 * when it is asked for, not when it is due.
 */
@Component
class Targets {

  private final Moderation moderation;
  private final TargetRows rows;

  Targets(Moderation moderation, TargetRows rows) {
    this.moderation = moderation;
    this.rows = rows;
  }

  /**
   * Looks whether the state can be reached from where the content is now.
   *
   * @param named key of the state; null for the workflow's own
   * @throws Unreachable when no transitions lead there
   */
  void refuseUnreachable(long workspaceId, long contentId, Action action, @Nullable String named) {
    Moderation.Place place = moderation.place(workspaceId, contentId);
    Workflow workflow = place.workflow();
    String wanted = named;
    if (wanted == null) {
      wanted = action.makesPublic() ? workflow.afterPublish() : workflow.afterUnpublish();
    } else {
      refuseSenseless(workflow, action, wanted);
    }
    if (wanted == null) {
      return;
    }
    List<String> reachable = List.copyOf(workflow.reachable(place.state().key()));
    if (!reachable.contains(wanted)) {
      throw new Unreachable(place.state(), wanted, reachable);
    }
  }

  private static void refuseSenseless(Workflow workflow, Action action, String named) {
    ModerationState state =
        workflow
            .state(named)
            .orElseThrow(() ->
                new InvalidField(
                    "targetState",
                    "The workflow has no state \"" + named + "\".",
                    "Send one of "
                        + String.join(
                            ", ", workflow.states().stream().map(ModerationState::key).toList())
                        + "."));
    if (state.kind().isApproved() != action.makesPublic()) {
      throw new InvalidField(
          "targetState",
          state.name() + " is of the kind " + state.kind().word() + ".",
          action.makesPublic()
              ? "What goes out ends in a published or approved state."
              : "What is taken away ends in an archived, draft or review state.");
    }
  }

  /** Keeps what was named for deliveries; null leaves what they have. */
  void aim(List<Delivery> deliveries, @Nullable String named) {
    if (named != null) {
      deliveries.forEach(delivery -> rows.put(delivery.id(), named));
    }
  }

  /** No transitions lead from where the content is to where it is to end. */
  static final class Unreachable extends Fault {
    private static final long serialVersionUID = 1L;

    Unreachable(ModerationState now, String wanted, List<String> reachable) {
      super(
          Category.CONFLICT,
          "state-unreachable",
          "The state cannot be reached",
          "No transitions lead from " + now.key() + ", where the content is, to " + wanted + ".",
          "Name a target state that can be reached, or have a transition added to the workflow.",
          "targetState");
      fact("state", now.key());
      fact("targetState", wanted);
      fact("reachable", reachable);
    }
  }
}
