package presstime.server.content.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import presstime.server.content.Actor;
import presstime.server.content.ModerationState;
import presstime.server.content.Refusal;
import presstime.server.content.StateKind;
import presstime.server.content.Transition;
import presstime.server.content.Workflow;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;

/** The law of steps: who may take which, and what becomes of an approval. */
public final class Steps {

  /**
   * How a content stands.
   *
   * @param currentApproved whether its current revision is the approved one
   * @param authors of what would be approved, back to the last approval; with four eyes only
   * @param voices who has approved that revision already, and may have
   */
  public record Situation(
      Workflow workflow,
      ModerationState now,
      boolean currentApproved,
      Set<Long> authors,
      Set<String> voices) {}

  private Steps() {}

  /** Why somebody may not take a step; empty when they may. A missing note is not among it. */
  public static List<Refusal> refusals(Actor by, Transition step, Situation situation) {
    ModerationState to = situation.workflow().state(step.to()).orElseThrow();
    boolean approves = isApproval(situation, to);
    List<Refusal> refusals = new ArrayList<>();
    if (by.isOutside()) {
      if (!approves && to.kind() != StateKind.DRAFT) {
        refusals.add(new Refusal("outside", "Somebody from outside approves or sends back."));
      }
    } else {
      refusals.addAll(member(by, step, approves || withdraws(situation.now(), to)));
    }
    if (to.kind() == StateKind.PUBLISHED && !situation.currentApproved()) {
      refusals.add(new Refusal("not-approved", "Its current revision is not approved."));
    }
    if (approves) {
      refusals.addAll(voice(by, situation));
    }
    return refusals;
  }

  /** What keeps somebody from approving, whatever step it would be. */
  public static List<Refusal> voice(Actor by, Situation situation) {
    List<Refusal> refusals = new ArrayList<>();
    Long eyes = by.eyes();
    if (situation.workflow().fourEyes() && eyes != null && situation.authors().contains(eyes)) {
      refusals.add(
          new Refusal("four-eyes", "Whoever wrote a part of what is new cannot approve it."));
    }
    if (situation.voices().contains(by.voice())) {
      refusals.add(
          new Refusal(
              "approved-already",
              "You have approved it; it needs "
                  + situation.workflow().minimumApprovals()
                  + " approvals, of different people."));
    }
    return refusals;
  }

  private static List<Refusal> member(Actor by, Transition step, boolean decides) {
    Role role = by.role();
    if (step.roles().isEmpty()) {
      return List.of(new Refusal("schedule-only", "Only a schedule takes this step."));
    }
    if (role == null || !step.roles().contains(role)) {
      return List.of(
          new Refusal(
              "role",
              "This step is for "
                  + step.roles().stream().map(Role::id).collect(Collectors.joining(", "))
                  + "."));
    }
    boolean approver = decides && role.permissions().contains(Permission.CONTENT_APPROVE);
    Permission needed = approver ? Permission.CONTENT_APPROVE : Permission.CONTENT_WRITE;
    return by.permissions().contains(needed)
        ? List.of()
        : List.of(new Refusal("scope", "The API key lacks the scope " + needed.scope() + "."));
  }

  /** True when the step approves the current revision, which it is not yet. */
  public static boolean isApproval(Situation situation, ModerationState to) {
    return to.kind() == StateKind.APPROVED && !situation.currentApproved();
  }

  /**
   * True when a person's step takes back whatever is approved: back to the author, back to review,
   * or into the archive. A draft that is submitted keeps what is approved of it.
   */
  public static boolean withdraws(ModerationState from, ModerationState to) {
    return switch (to.kind()) {
      case APPROVED, PUBLISHED -> false;
      case ARCHIVED -> from.kind() != StateKind.ARCHIVED;
      case REVIEW -> from.kind().isApproved();
      case DRAFT -> from.kind() != StateKind.DRAFT;
    };
  }

  /**
   * True when a schedule that has taken a content away takes back its approval, too. From the
   * archive it may come back at its time; from a desk it may not.
   */
  public static boolean scheduleWithdraws(ModerationState to) {
    return to.kind() == StateKind.DRAFT || to.kind() == StateKind.REVIEW;
  }

  /** True when an edit leads back to where contents begin. */
  public static boolean isReopenedByEdit(ModerationState now) {
    return now.kind().isApproved() || now.kind() == StateKind.ARCHIVED;
  }
}
