package presstime.server.moderation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.content.ModerationState;
import presstime.server.content.StateKind;
import presstime.server.content.Workflow;
import presstime.server.content.Workflows;
import presstime.server.identity.Caller;
import presstime.server.identity.Members;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.moderation.store.AssigneeRows;
import presstime.server.moderation.store.ReviewRows;
import presstime.server.moderation.store.ReviewRows.Looker;

/**
 * What waits for whom: contents in review, and drafts whose author is named. First what goes out
 * first; of what has no time, what has waited longest.
 */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

  private final ReviewRows rows;
  private final AssigneeRows assignees;
  private final Workflows workflows;
  private final Members members;
  private final InstantSource clock;

  ReviewQueue(
      ReviewRows rows,
      AssigneeRows assignees,
      Workflows workflows,
      Members members,
      InstantSource clock) {
    this.rows = rows;
    this.assignees = assignees;
    this.workflows = workflows;
    this.members = members;
    this.clock = clock;
  }

  /**
   * How many wait.
   *
   * @param me for the caller by name; overdue: those of them whose date has passed
   * @param unassigned in review, with nobody asked by name to review it
   * @param states contents in review, by the key of their state
   */
  public record Counts(
      int me,
      int overdue,
      int role,
      int us,
      int unassigned,
      int anybody,
      Map<String, Integer> states) {}

  /**
   * A part of the queue.
   *
   * @param state key of a state; null for all
   */
  public Page<Waiting> page(
      Caller caller, WaitingFor whom, @Nullable String state, int limit, @Nullable Cursor after) {
    Map<String, Workflow> known = workflows.all(caller.workspaceId());
    Looker looker = looker(caller, known);
    Page<ReviewRows.Entry> page =
        Page.of(
            rows.page(looker, whom, state, after, limit + 1),
            limit,
            entry -> new Cursor(entry.position(), entry.contentId()));
    return page.map(entry -> waiting(caller, known, entry));
  }

  /** How many wait for whom. */
  public Counts counts(Caller caller) {
    Looker looker = looker(caller, workflows.all(caller.workspaceId()));
    return new Counts(
        rows.count(looker, WaitingFor.ME),
        rows.overdue(looker, clock.instant()),
        rows.count(looker, WaitingFor.ROLE),
        rows.count(looker, WaitingFor.US),
        rows.count(looker, WaitingFor.UNASSIGNED),
        rows.count(looker, WaitingFor.ANYBODY),
        rows.states(looker));
  }

  private Waiting waiting(Caller caller, Map<String, Workflow> known, ReviewRows.Entry entry) {
    Workflow workflow = of(known, entry.contentType());
    return new Waiting(
        entry.contentId(),
        entry.title(),
        entry.contentType(),
        workflow.stateOf(entry.state(), entry.status()),
        entry.revision(),
        entry.since(),
        entry.scheduledAt(),
        entry.forMe(),
        entry.forRole(),
        entry.approvals(),
        workflow.minimumApprovals(),
        entry.openComments(),
        assignees.of(caller.workspaceId(), entry.contentId()).stream()
            .map(one -> one.seenBy(caller))
            .toList(),
        entry.version());
  }

  private Looker looker(Caller caller, Map<String, Workflow> known) {
    Role role = members.role(caller.workspaceId(), caller.accountId()).orElse(Role.VIEWER);
    List<ReviewRows.Steps> steps = new ArrayList<>();
    Set<String> archived = new HashSet<>();
    Map<String, Workflow> all = new HashMap<>(known);
    all.forEach((type, workflow) -> {
      List<String> keys =
          workflow.states().stream()
              .filter(state -> state.kind() == StateKind.REVIEW)
              .filter(state -> mayLeave(workflow, state, role))
              .map(ModerationState::key)
              .toList();
      workflow.states().stream()
          .filter(state -> state.kind() == StateKind.ARCHIVED)
          .forEach(state -> archived.add(state.key()));
      steps.add(
          new ReviewRows.Steps(
              type.equals(Workflows.EVERY_TYPE) ? null : type,
              keys,
              workflow.first(StateKind.REVIEW).map(ModerationState::key).orElse(""),
              workflow.fourEyes()));
    });
    return new Looker(
        caller.workspaceId(),
        caller.accountId(),
        List.copyOf(steps),
        List.copyOf(archived),
        caller.may(Permission.SCHEDULE_READ));
  }

  private static boolean mayLeave(Workflow workflow, ModerationState state, Role role) {
    return workflow.from(state).stream().anyMatch(step -> step.roles().contains(role));
  }

  private static Workflow of(Map<String, Workflow> known, String type) {
    return known.getOrDefault(type, known.getOrDefault(Workflows.EVERY_TYPE, Workflow.USUAL));
  }
}
