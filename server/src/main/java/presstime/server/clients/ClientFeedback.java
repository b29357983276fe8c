package presstime.server.clients;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.clients.store.FeedbackRows;
import presstime.server.content.Contents;
import presstime.server.identity.Caller;

/** What clients said of a content, for its editors. */
@Service
public class ClientFeedback {

  /**
   * By any link, oldest first.
   *
   * @param verdicts approvals and requests for changes
   */
  public record Feedback(List<ClientComment> comments, List<ClientVerdict> verdicts) {}

  private final FeedbackRows rows;
  private final Contents contents;

  ClientFeedback(FeedbackRows rows, Contents contents) {
    this.rows = rows;
    this.contents = contents;
  }

  /**
   * Of one content.
   *
   * @throws presstime.server.kernel.NotFound when the workspace has no such content
   */
  @Transactional(readOnly = true)
  public Feedback ofContent(Caller caller, long contentId) {
    contents.get(caller.workspaceId(), contentId);
    return new Feedback(
        rows.commentsOfContent(caller.workspaceId(), contentId),
        rows.verdictsOfContent(caller.workspaceId(), contentId));
  }
}
