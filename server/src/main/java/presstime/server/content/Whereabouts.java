package presstime.server.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.Steps.Situation;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.content.store.TransitionRows;
import presstime.server.content.store.WorkflowRows;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** Where contents stand by their workflows. Takes part in the caller's transaction. */
@Component
class Whereabouts {

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final TransitionRows transitions;
  private final Authorship authorship;
  private final Workflows workflows;
  private final WorkflowRows locks;

  Whereabouts(
      ContentRows contents,
      RevisionRows revisions,
      TransitionRows transitions,
      Authorship authorship,
      Workflows workflows,
      WorkflowRows locks) {
    this.contents = contents;
    this.revisions = revisions;
    this.transitions = transitions;
    this.authorship = authorship;
    this.workflows = workflows;
    this.locks = locks;
  }

  /** Keeps the workspace's workflows as they are; before any content is locked. */
  void hold(long workspaceId) {
    locks.hold(workspaceId);
  }

  /**
   * Locks a content for a step.
   *
   * @param version as last read; null not to look
   */
  Standing lock(long workspaceId, long id, @Nullable Integer version) {
    hold(workspaceId);
    ContentRecord content =
        contents.lock(workspaceId, id).orElseThrow(() -> new NotFound("content", id));
    if (version != null && !isAsRead(content, version)) {
      throw new StaleVersion("content", version, content.getVersion());
    }
    return standing(content, revision(content, content.getCurrentRevisionId()));
  }

  /** True when nobody but the engine has moved a content on since this version was read. */
  static boolean isAsRead(ContentRecord content, int version) {
    Integer edited = content.getEditedVersion();
    return version <= content.getVersion()
        && version >= (edited == null ? content.getVersion() : edited);
  }

  /** Where a content stands. */
  Standing standing(ContentRecord content, RevisionRecord current) {
    Workflow workflow = workflows.of(content.getWorkspaceId(), content.getType());
    return new Standing(
        content, workflow, workflow.stateOf(content.getState(), content.getStatus()), current);
  }

  /** Where contents of a workspace stand, by number. */
  Map<Long, Moderation.Place> places(long workspaceId, List<ContentRecord> of) {
    Map<String, Workflow> all = workflows.all(workspaceId);
    Workflow usual = Objects.requireNonNull(all.get(Workflows.EVERY_TYPE));
    Map<Long, Moderation.Place> places = new HashMap<>();
    for (ContentRecord content : of) {
      Workflow workflow = all.getOrDefault(content.getType(), usual);
      places.put(
          content.getId(),
          new Moderation.Place(
              workflow.stateOf(content.getState(), content.getStatus()), workflow));
    }
    return places;
  }

  /**
   * What matters to whoever wants to approve that revision. With four eyes, a voice is none once it
   * is an author's: what was approved in between was not, after all.
   */
  Situation situation(Standing at, RevisionRecord revision) {
    Set<Long> authors = Set.of();
    Set<String> voices = transitions.voices(revision.getId());
    Long approvedId = at.content().getApprovedRevisionId();
    if (at.workflow().fourEyes() && !revision.getId().equals(approvedId)) {
      int approved = approvedId == null ? 0 : revision(at.content(), approvedId).getNumber();
      authors = authorship.of(at.content().getId(), at.workflow(), approved, revision.getNumber());
      authors.forEach(author -> voices.remove("account/" + author));
    }
    return new Situation(at.workflow(), at.now(), at.currentApproved(), authors, voices);
  }

  RevisionRecord revision(ContentRecord content, long revisionId) {
    return revisions
        .find(content.getWorkspaceId(), revisionId)
        .orElseThrow(() -> new IllegalStateException("content without its revision"));
  }
}
