package presstime.server.content.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ModerationState;
import presstime.server.content.StateKind;
import presstime.server.content.Transition;
import presstime.server.content.Workflow;
import presstime.server.identity.Role;
import presstime.server.kernel.InvalidField;

/** What every workflow keeps to, whoever configures it. */
public final class WorkflowRules {

  /** Colours a state can have on the screen. */
  public static final List<String> COLORS =
      List.of(
          "gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green",
          "lime", "yellow", "orange");

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 60;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_STATES = 30;
  private static final int MOST_TRANSITIONS = 200;
  private static final int MOST_APPROVALS = 5;

  private WorkflowRules() {}

  /**
   * Looks at all of it.
   *
   * @throws InvalidField for the first rule it breaks
   */
  public static void check(Workflow workflow) {
    states(workflow.states());
    transitions(workflow);
    if (workflow.minimumApprovals() < 1 || workflow.minimumApprovals() > MOST_APPROVALS) {
      throw new InvalidField(
          "minimumApprovals",
          "minimumApprovals is " + workflow.minimumApprovals() + ".",
          "Send 1 to " + MOST_APPROVALS + ".");
    }
    everyStateIsReached(workflow);
    afterPublish(workflow, workflow.afterPublish());
    afterUnpublish(workflow, workflow.afterUnpublish());
  }

  private static void states(List<ModerationState> states) {
    if (states.isEmpty() || states.size() > MOST_STATES) {
      throw new InvalidField(
          "states",
          "There are " + states.size() + " states.",
          "Send 1 to " + MOST_STATES + " states, a draft and an approved one among them.");
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < states.size(); i++) {
      ModerationState state = states.get(i);
      String field = "states[" + i + "]";
      key(field + ".key", state.key(), keys);
      name(field + ".name", state.name());
      if (!COLORS.contains(state.color())) {
        throw new InvalidField(
            field + ".color",
            "There is no colour \"" + state.color() + "\".",
            "Send one of " + String.join(", ", COLORS) + ".");
      }
    }
    for (StateKind needed : List.of(StateKind.DRAFT, StateKind.APPROVED)) {
      if (states.stream().noneMatch(state -> state.kind() == needed)) {
        throw new InvalidField(
            "states",
            "No state is of the kind " + needed.word() + ".",
            "Add one: contents begin as drafts, and only approved ones go out.");
      }
    }
  }

  private static void transitions(Workflow workflow) {
    if (workflow.transitions().size() > MOST_TRANSITIONS) {
      throw new InvalidField(
          "transitions",
          "There are " + workflow.transitions().size() + " transitions.",
          "Send at most " + MOST_TRANSITIONS + ".");
    }
    Set<String> keys = new HashSet<>();
    Set<List<String>> ways = new HashSet<>();
    for (int i = 0; i < workflow.transitions().size(); i++) {
      Transition step = workflow.transitions().get(i);
      String field = "transitions[" + i + "]";
      key(field + ".key", step.key(), keys);
      name(field + ".name", step.name());
      ModerationState from = state(workflow, field + ".from", step.from());
      ModerationState to = state(workflow, field + ".to", step.to());
      if (from.equals(to) || !ways.add(List.of(step.from(), step.to()))) {
        throw new InvalidField(
            field + ".to",
            from.equals(to)
                ? "The transition leads nowhere."
                : "There is a transition from " + step.from() + " to " + step.to() + " already.",
            "Have one transition from each state to each other one at most.");
      }
      if (to.kind() == StateKind.PUBLISHED && from.kind().ordinal() < 2) {
        throw new InvalidField(
            field + ".to",
            "It would publish what is not approved.",
            "Lead to a published state from an approved, published or archived one.");
      }
      if (step.roles().contains(Role.VIEWER)) {
        throw new InvalidField(
            field + ".roles", "A viewer only looks.", "Send owner, editor or author.");
      }
    }
  }

  private static void everyStateIsReached(Workflow workflow) {
    Set<String> reached = workflow.reachable(workflow.initial().key());
    for (ModerationState state : workflow.states()) {
      if (!reached.contains(state.key())) {
        throw new InvalidField(
            "transitions",
            "Nothing leads from "
                + workflow.initial().key()
                + ", where contents begin, to "
                + state.key()
                + ".",
            "Add a transition to it, or leave the state out.");
      }
    }
  }

  private static void afterPublish(Workflow workflow, @Nullable String key) {
    if (key == null) {
      return;
    }
    ModerationState target = state(workflow, "afterPublish", key);
    boolean led =
        workflow.states().stream()
            .filter(from -> from.kind() == StateKind.APPROVED)
            .anyMatch(from -> from.equals(target) || workflow.leads(from, target));
    if (!target.kind().isApproved() || !led) {
      throw new InvalidField(
          "afterPublish",
          "What was published cannot become " + key + ".",
          "Name a published or approved state to which a transition leads from an approved one.");
    }
  }

  private static void afterUnpublish(Workflow workflow, @Nullable String key) {
    if (key == null) {
      return;
    }
    ModerationState target = state(workflow, "afterUnpublish", key);
    boolean led =
        workflow.states().stream()
            .filter(from -> from.kind().isApproved())
            .anyMatch(from -> workflow.leads(from, target));
    if (target.kind().isApproved() || !led) {
      throw new InvalidField(
          "afterUnpublish",
          "What was taken away cannot become " + key + ".",
          "Name an archived, draft or review state to which a transition leads from a published or"
              + " approved one.");
    }
  }

  private static ModerationState state(Workflow workflow, String field, String key) {
    return workflow
        .state(key)
        .orElseThrow(() ->
            new InvalidField(
                field, "There is no state \"" + key + "\".", "Name the key of one of states."));
  }

  private static void key(String field, String key, Set<String> seen) {
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      throw new InvalidField(
          field,
          "\"" + key + "\" cannot be a key.",
          "Send up to 60 small letters and digits, with single hyphens between: needs-review.");
    }
    if (!seen.add(key)) {
      throw new InvalidField(
          field, "There is another " + key.toLowerCase(Locale.ROOT) + ".", "Keys are unique.");
    }
  }

  private static void name(String field, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
      throw new InvalidField(
          field, "The name is missing or too long.", "Send 1 to 80 characters for people.");
    }
  }
}
