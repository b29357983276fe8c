package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
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
  private final InstantSource clock;

  Targets(Moderation moderation, TargetRows rows, InstantSource clock) {
    this.moderation = moderation;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Looks whether a state that somebody named makes sense, and can be reached.
   *
   * @param named key of the state; null where nobody named one
   * @throws InvalidField when there is none, or what happens cannot lead there
   * @throws Unreachable when no transitions lead there
   */
  void refuseNamed(long workspaceId, long contentId, Action action, @Nullable String named) {
    if (named != null) {
      Moderation.Place place = moderation.place(workspaceId, contentId);
      refuseSenseless(place.workflow(), action, named);
      refuse(place, action, named);
    }
  }

  /**
   * Looks whether the state can be reached from where the content is now. What goes at once goes:
   * the content stays in its state then, and its history says why. Taking something away by hand
   * waits for no workflow.
   *
   * @param named key of the state; null for the workflow's own
   * @throws Unreachable when no transitions lead there
   */
  void refuseUnreachable(
      long workspaceId, long contentId, Action action, @Nullable String named, Instant at) {
    if (at.isAfter(clock.instant())) {
      refuse(moderation.place(workspaceId, contentId), action, named);
    }
  }

  /** The same of a delivery that gets another time. */
  void refuseUnreachable(DeliveryRecord row, Instant at) {
    if (at.isAfter(clock.instant())) {
      String named = rows.of(List.of(row.getId())).get(row.getId());
      Moderation.Place place = moderation.place(row.getWorkspaceId(), row.getContentId());
      refuse(place, Sense.actionOf(row), named);
    }
  }

  /**
   * The same of many deliveries, in as many statements as for one.
   *
   * @return what refuses a row of these contents; rows without a number have no state named yet
   */
  Consumer<DeliveryRecord> unreachable(
      long workspaceId, Collection<Long> contents, Collection<Long> deliveries) {
    Map<Long, Moderation.Place> places = moderation.places(workspaceId, contents);
    Map<Long, String> named = rows.of(deliveries);
    return row -> {
      Moderation.Place place = places.get(row.getContentId());
      if (place != null && row.getDueAt().isAfter(clock.instant())) {
        refuse(place, Sense.actionOf(row), row.getId() == null ? null : named.get(row.getId()));
      }
    };
  }

  /** Contents that cannot be published by schedule from where they are, and what keeps them. */
  Map<Long, Fault> unpublishable(long workspaceId, Collection<Long> contents) {
    Map<Long, Fault> kept = new HashMap<>();
    moderation
        .places(workspaceId, contents)
        .forEach((id, place) -> {
          try {
            refuse(place, Action.PUBLISH, null);
          } catch (Unreachable refusal) {
            kept.put(id, refusal);
          }
        });
    return kept;
  }

  /** The rule, whichever way a time is given. */
  private static void refuse(Moderation.Place place, Action action, @Nullable String named) {
    Workflow workflow = place.workflow();
    String wanted =
        named != null
            ? named
            : action.makesPublic() ? workflow.afterPublish() : workflow.afterUnpublish();
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

  /** The same for one that is about to get another time. */
  void aim(DeliveryRecord row, @Nullable String named) {
    if (named != null) {
      rows.put(row.getId(), named);
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
