package presstime.server.moderation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.content.ContentRevised;
import presstime.server.content.Contents;

/** What a newer revision does to what was said; in the same transaction. */
@Component
class RevisionReactions {

  private final ReviewComments comments;
  private final Contents contents;

  RevisionReactions(ReviewComments comments, Contents contents) {
    this.comments = comments;
    this.contents = contents;
  }

  @EventListener
  void on(ContentRevised revised) {
    comments.carryAll(
        revised.workspaceId(),
        revised.contentId(),
        contents.revision(revised.workspaceId(), revised.revisionId()),
        revised.actor());
  }
}
