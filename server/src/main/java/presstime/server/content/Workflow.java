package presstime.server.content;

import static presstime.server.identity.Role.AUTHOR;
import static presstime.server.identity.Role.EDITOR;
import static presstime.server.identity.Role.OWNER;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Role;

/**
 * The states of a workspace's contents, or of those of one type, and the ways between them.
 *
 * @param states in their order; each kind's first one is where it begins
 * @param fourEyes whether nobody approves what they wrote themselves
 * @param minimumApprovals how many people must approve a revision, 1 to 5
 * @param afterPublish the state of what a schedule has published; null to leave it where it is
 * @param afterUnpublish the state of what a schedule has taken away; null to leave it
 */
public record Workflow(
    List<ModerationState> states,
    List<Transition> transitions,
    boolean fourEyes,
    int minimumApprovals,
    @Nullable String afterPublish,
    @Nullable String afterUnpublish) {

  private static final List<Role> WRITERS = List.of(OWNER, EDITOR, AUTHOR);
  private static final List<Role> EDITORS = List.of(OWNER, EDITOR);
  private static final List<Role> ONLY_SCHEDULES = List.of();

  /** Of a workspace that has set none. */
  public static final Workflow USUAL =
      new Workflow(
          List.of(
              new ModerationState("draft", "Draft", 0, "gray", StateKind.DRAFT),
              new ModerationState("needs-review", "Needs review", 1, "yellow", StateKind.REVIEW),
              new ModerationState("approved", "Approved", 2, "blue", StateKind.APPROVED),
              new ModerationState("published", "Published", 3, "green", StateKind.PUBLISHED),
              new ModerationState("archived", "Archived", 4, "violet", StateKind.ARCHIVED)),
          List.of(
              step("submit", "Submit for review", "draft", "needs-review", WRITERS),
              step("approve", "Approve", "needs-review", "approved", EDITORS),
              step("approve-draft", "Approve at once", "draft", "approved", EDITORS),
              step("return", "Return to author", "needs-review", "draft", EDITORS),
              step("withdraw", "Withdraw approval", "approved", "draft", EDITORS),
              step("publish", "Publish", "approved", "published", ONLY_SCHEDULES),
              step("reopen", "Back to draft", "published", "draft", EDITORS),
              step("archive-draft", "Archive", "draft", "archived", EDITORS),
              step("archive-approved", "Archive", "approved", "archived", EDITORS),
              step("archive", "Archive", "published", "archived", EDITORS),
              step("restore", "Back to draft", "archived", "draft", EDITORS),
              step("publish-again", "Publish again", "archived", "published", ONLY_SCHEDULES)),
          false,
          1,
          "published",
          "archived");

  public Workflow {
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
  }

  private static Transition step(
      String key, String name, String from, String to, List<Role> roles) {
    return new Transition(key, name, from, to, roles, false);
  }

  /** The state of that key. */
  public Optional<ModerationState> state(String key) {
    return states.stream().filter(state -> state.key().equals(key)).findFirst();
  }

  /** The first state of a kind. */
  public Optional<ModerationState> first(StateKind kind) {
    return states.stream().filter(state -> state.kind() == kind).findFirst();
  }

  /** Where contents begin, and where an edit of what was approved leads back to. */
  public ModerationState initial() {
    return first(StateKind.DRAFT).orElseThrow();
  }

  /** The transition of that key. */
  public Optional<Transition> transition(String key) {
    return transitions.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** The ways out of a state, in the order in which they were configured. */
  public List<Transition> from(ModerationState state) {
    return transitions.stream().filter(step -> step.from().equals(state.key())).toList();
  }

  /** The steps from a state into states of these kinds. */
  public List<Transition> into(ModerationState state, Set<StateKind> kinds) {
    return from(state).stream().filter(step -> kinds.contains(kind(step.to()))).toList();
  }

  /** True when one step leads from one state to the other. */
  public boolean leads(ModerationState from, ModerationState to) {
    return from(from).stream().anyMatch(step -> step.to().equals(to.key()));
  }

  /** The keys of the states that can be reached from one, itself included. */
  public Set<String> reachable(String from) {
    Set<String> seen = new LinkedHashSet<>(Set.of(from));
    ArrayDeque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      String here = next.remove();
      for (Transition step : transitions) {
        if (step.from().equals(here) && seen.add(step.to())) {
          next.add(step.to());
        }
      }
    }
    return seen;
  }

  /**
   * The state of a content.
   *
   * @param key as stored; null for the first state of the kind that the status names
   * @param status {@code draft}, {@code review} or {@code approved}
   */
  public ModerationState stateOf(@Nullable String key, String status) {
    return Optional.ofNullable(key)
        .flatMap(this::state)
        .filter(state -> state.kind().status().equals(status))
        .or(() -> StateKind.of(status).flatMap(this::first))
        .orElseThrow(() -> new IllegalStateException("the workflow has no state for " + status));
  }

  /** True when a content of that status has a state here, whatever its state was elsewhere. */
  public boolean hasStateFor(String status) {
    return StateKind.of(status).flatMap(this::first).isPresent();
  }

  private StateKind kind(String key) {
    return state(key).orElseThrow().kind();
  }
}
