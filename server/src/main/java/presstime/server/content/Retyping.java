package presstime.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.ContentTransitionRecord;
import presstime.server.content.policy.EditorialStatus;
import presstime.server.content.store.TransitionRows;
import presstime.server.identity.Caller;
import presstime.server.identity.NotAllowed;
import presstime.server.identity.Permission;
import presstime.server.kernel.InvalidField;

/**
 * Gives a content another type, and with it another workflow. Its status and what was approved
 * stay; its state too where the new workflow has one of that key and status, else it is the first
 * of its kind there.
 */
@Component
class Retyping {

  private final ContentTypes types;
  private final Workflows workflows;
  private final TransitionRows transitions;
  private final ApplicationEventPublisher events;

  Retyping(
      ContentTypes types,
      Workflows workflows,
      TransitionRows transitions,
      ApplicationEventPublisher events) {
    this.types = types;
    this.workflows = workflows;
    this.transitions = transitions;
    this.events = events;
  }

  /**
   * The type a content is to have.
   *
   * @param asked null to leave it
   * @throws NotAllowed when it is past a draft and the caller may not approve
   * @throws InvalidField when the type's workflow has no state for where the content is
   */
  String wanted(Caller caller, ContentRecord content, @Nullable String asked) {
    if (asked == null || asked.strip().equals(content.getType())) {
      return content.getType();
    }
    String type = types.chosen(caller.workspaceId(), "type", asked);
    boolean draft = content.getStatus().equals(EditorialStatus.DRAFT.word());
    if (!draft && !caller.may(Permission.CONTENT_APPROVE)) {
      throw new NotAllowed(Permission.CONTENT_APPROVE);
    }
    requireState(content, type);
    return type;
  }

  private void requireState(ContentRecord content, String type) {
    if (!workflows.of(content.getWorkspaceId(), type).hasStateFor(content.getStatus())) {
      ModerationState now = state(content);
      throw new InvalidField(
          "type",
          "The content is in the state "
              + now.key()
              + ", of the kind "
              + now.kind().word()
              + "; the workflow of "
              + type
              + " has no state of that kind.",
          "Approve it or return it to its author first, or give the workflow of "
              + type
              + " such a state.");
    }
  }

  /** Sets it in the row, which the caller writes, and in the history. */
  void retype(Caller caller, ContentRecord content, String type, Instant now) {
    String from = content.getType();
    ModerationState before = state(content);
    content.setType(type);
    ModerationState after = state(content);
    content.setState(after.key());
    if (!after.key().equals(before.key())) {
      transitions.add(
          new ContentTransitionRecord()
              .setWorkspaceId(content.getWorkspaceId())
              .setContentId(content.getId())
              .setRevisionId(content.getCurrentRevisionId())
              .setCause("workflow")
              .setFromState(before.key())
              .setToState(after.key())
              .setNote("The type was changed from " + from + " to " + type + ".")
              .setActor(caller.actor())
              .setAt(now));
    }
    events.publishEvent(
        new ContentRetyped(
            content.getWorkspaceId(), content.getId(), from, type, caller.actor(), now));
  }

  private ModerationState state(ContentRecord content) {
    return workflows
        .of(content.getWorkspaceId(), content.getType())
        .stateOf(content.getState(), content.getStatus());
  }
}
