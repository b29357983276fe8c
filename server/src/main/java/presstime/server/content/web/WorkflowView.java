package presstime.server.content.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.content.Transition;
import presstime.server.content.Workflow;
import presstime.server.content.WorkflowDetails;
import presstime.server.identity.Role;

/**
 * A workflow in JSON.
 *
 * @param contentType {@code default}, or the one type it is for
 * @param configured false for the program's own, or the workspace's where a type has none
 */
record WorkflowView(
    String contentType,
    boolean configured,
    List<StateView> states,
    List<TransitionView> transitions,
    boolean fourEyes,
    int minimumApprovals,
    @Nullable String afterPublish,
    @Nullable String afterUnpublish,
    int version,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  /**
   * A transition in JSON.
   *
   * @param roles that may take it; none when only a schedule does
   */
  record TransitionView(
      String key, String name, String from, String to, List<String> roles, boolean noteRequired) {

    static TransitionView of(Transition step) {
      return new TransitionView(
          step.key(),
          step.name(),
          step.from(),
          step.to(),
          step.roles().stream().map(Role::id).toList(),
          step.noteRequired());
    }
  }

  static WorkflowView of(WorkflowDetails details) {
    Workflow workflow = details.workflow();
    return new WorkflowView(
        details.contentType(),
        details.configured(),
        workflow.states().stream().map(StateView::of).toList(),
        workflow.transitions().stream().map(TransitionView::of).toList(),
        workflow.fourEyes(),
        workflow.minimumApprovals(),
        workflow.afterPublish(),
        workflow.afterUnpublish(),
        details.version(),
        details.changedBy(),
        details.changedAt());
  }
}
