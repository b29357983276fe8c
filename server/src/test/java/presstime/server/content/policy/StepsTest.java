package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import presstime.server.content.Actor;
import presstime.server.content.ModerationState;
import presstime.server.content.Refusal;
import presstime.server.content.StateKind;
import presstime.server.content.Transition;
import presstime.server.content.Workflow;
import presstime.server.content.policy.Steps.Situation;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;

/**
 * The mirror of the law of steps: every pair of the usual states, and every kind with every other.
 */
class StepsTest {

  @Test
  void theseAreTheUsualStepsAndNoOthers() {
    WorkflowRules.check(Workflow.USUAL);
    List<String> steps = new ArrayList<>();
    for (ModerationState from : Workflow.USUAL.states()) {
      for (ModerationState to : Workflow.USUAL.states()) {
        if (Workflow.USUAL.leads(from, to)) {
          steps.add(from.key() + " " + to.key());
        }
      }
    }
    assertThat(steps)
        .containsExactly(
            "draft needs-review",
            "draft approved",
            "draft archived",
            "needs-review draft",
            "needs-review approved",
            "approved draft",
            "approved published",
            "approved archived",
            "published draft",
            "published archived",
            "archived draft",
            "archived published");
  }

  @Test
  void theseStepsOfAPersonTakeBackTheApproval() {
    List<String> taking = new ArrayList<>();
    for (StateKind from : StateKind.values()) {
      for (StateKind to : StateKind.values()) {
        if (Steps.withdraws(state(from), state(to))) {
          taking.add(from.word() + " " + to.word());
        }
      }
    }
    assertThat(taking)
        .containsExactly(
            "draft archived",
            "review draft",
            "review archived",
            "approved draft",
            "approved review",
            "approved archived",
            "published draft",
            "published review",
            "published archived",
            "archived draft");
  }

  @Test
  void somebodyFromOutsideApprovesOrSendsBackAndNothingElse() {
    Actor client = Actor.outside(1, "client/7");
    Map<String, String> seen = new java.util.TreeMap<>();
    for (Transition step : Workflow.USUAL.transitions()) {
      ModerationState from = Workflow.USUAL.state(step.from()).orElseThrow();
      Situation situation =
          new Situation(Workflow.USUAL, from, from.kind().isApproved(), Set.of(1L), Set.of());
      List<Refusal> refusals = Steps.refusals(client, step, situation);
      seen.put(step.key(), refusals.isEmpty() ? "" : refusals.getFirst().code());
    }
    assertThat(seen)
        .containsEntry("approve", "")
        .containsEntry("return", "")
        .containsEntry("submit", "outside")
        .containsEntry("archive", "outside")
        .containsEntry("publish", "outside");
  }

  @Test
  void aVoiceCountsOnceAndAnAuthorsNotAtAll() {
    Workflow strict =
        new Workflow(Workflow.USUAL.states(), Workflow.USUAL.transitions(), true, 2, null, null);
    Actor editor =
        new Actor(
            1,
            "api-key/9",
            5L,
            Role.EDITOR,
            null,
            Set.of(Permission.CONTENT_WRITE, Permission.CONTENT_APPROVE));
    Transition approve = strict.transition("approve").orElseThrow();
    ModerationState review = strict.state("needs-review").orElseThrow();
    assertThat(
            Steps.refusals(
                editor, approve, new Situation(strict, review, false, Set.of(6L), Set.of())))
        .isEmpty();
    assertThat(
            Steps.refusals(
                editor,
                approve,
                new Situation(strict, review, false, Set.of(5L), Set.of("account/5"))))
        .extracting(Refusal::code)
        .containsExactly("four-eyes", "approved-already");
  }

  private static ModerationState state(StateKind kind) {
    return new ModerationState(kind.word(), kind.word(), 0, "gray", kind);
  }
}
