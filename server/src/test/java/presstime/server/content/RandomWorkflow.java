package presstime.server.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import presstime.server.content.policy.WorkflowRules;
import presstime.server.identity.Role;
import presstime.server.kernel.InvalidField;

/** Workflows that keep the rules and are otherwise as chance has it. */
final class RandomWorkflow {

  private static final List<Role> ROLES = List.of(Role.OWNER, Role.EDITOR, Role.AUTHOR);

  private RandomWorkflow() {}

  static Workflow of(Random random) {
    while (true) {
      Workflow workflow = any(random);
      try {
        WorkflowRules.check(workflow);
        return workflow;
      } catch (InvalidField broken) {
        // another one
      }
    }
  }

  private static Workflow any(Random random) {
    List<ModerationState> states = new ArrayList<>();
    states.add(state(0, StateKind.DRAFT));
    states.add(state(1, random.nextBoolean() ? StateKind.REVIEW : StateKind.APPROVED));
    states.add(state(2, StateKind.APPROVED));
    int more = random.nextInt(4);
    for (int i = 0; i < more; i++) {
      states.add(state(states.size(), StateKind.values()[random.nextInt(5)]));
    }
    List<Transition> steps = new ArrayList<>();
    Set<List<Integer>> ways = new java.util.HashSet<>();
    for (int to = 1; to < states.size(); to++) {
      step(random, states, random.nextInt(to), to, ways, steps);
    }
    int others = random.nextInt(8);
    for (int i = 0; i < others; i++) {
      step(
          random,
          states,
          random.nextInt(states.size()),
          random.nextInt(states.size()),
          ways,
          steps);
    }
    return new Workflow(
        states,
        steps,
        random.nextInt(3) > 0,
        1 + random.nextInt(3),
        after(random, states, true),
        after(random, states, false));
  }

  private static ModerationState state(int position, StateKind kind) {
    return new ModerationState(kind.word() + "-" + position, kind.word(), position, "gray", kind);
  }

  private static void step(
      Random random,
      List<ModerationState> states,
      int from,
      int to,
      Set<List<Integer>> ways,
      List<Transition> steps) {
    if (from != to && ways.add(List.of(from, to))) {
      List<Role> roles = ROLES.stream().filter(role -> random.nextInt(4) > 0).toList();
      steps.add(
          new Transition(
              "from-" + from + "-to-" + to,
              "Step",
              states.get(from).key(),
              states.get(to).key(),
              roles,
              random.nextInt(4) == 0));
    }
  }

  private static @org.jspecify.annotations.Nullable String after(
      Random random, List<ModerationState> states, boolean published) {
    List<String> keys =
        Stream.of(states.get(random.nextInt(states.size())))
            .filter(state -> state.kind().isApproved() == published)
            .map(ModerationState::key)
            .toList();
    return keys.isEmpty() ? null : keys.getFirst();
  }
}
