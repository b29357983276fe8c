package presstime.server.clients;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ClientCommentRecord;
import presstime.database.tables.records.ClientLinkRecord;
import presstime.server.clients.store.FeedbackRows;
import presstime.server.clients.store.LinkRows;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.identity.Caller;
import presstime.server.identity.Members;
import presstime.server.identity.NotSignedIn;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** What members say to clients, on the page of the client's link. */
@Service
public class ClientAnswers {

  private static final int LONGEST = 5_000;
  private static final int MOST_ON_ONE = 100;

  /**
   * An answer.
   *
   * @param shown true when the client's link opens now; else nobody sees it until it is renewed
   */
  public record Answer(ClientComment comment, boolean shown) {}

  private final FeedbackRows rows;
  private final LinkRows links;
  private final Contents contents;
  private final Members members;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ClientAnswers(
      FeedbackRows rows,
      LinkRows links,
      Contents contents,
      Members members,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.links = links;
    this.contents = contents;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Answers a client's comment; the client sees the text and the member's name, nothing else.
   *
   * @param commentId a client's, not a member's answer
   * @throws NotFound when the content has no such comment
   */
  @Transactional
  public Answer answer(Caller caller, long contentId, long commentId, String text) {
    ContentSummary content = contents.get(caller.workspaceId(), contentId);
    ClientCommentRecord asked =
        rows.find(caller.workspaceId(), contentId, commentId)
            .filter(row -> row.getAccountId() == null && !content.deleted())
            .orElseThrow(() -> new NotFound("client's comment", commentId));
    String words = Words.text("text", text, LONGEST);
    String name =
        members.find(caller.workspaceId(), caller.accountId()).orElseThrow(NotSignedIn::new).name();
    ClientLinkRecord link =
        links
            .lock(caller.workspaceId(), asked.getLinkId())
            .orElseThrow(() -> new NotFound("client's comment", commentId));
    if (rows.countAnswers(commentId) >= MOST_ON_ONE) {
      throw new InvalidField(
          "text", "This comment has " + MOST_ON_ONE + " answers.", "Talk to the client otherwise.");
    }
    Instant now = clock.instant();
    long id =
        rows.insert(
            new ClientCommentRecord()
                .setWorkspaceId(caller.workspaceId())
                .setLinkId(asked.getLinkId())
                .setContentId(contentId)
                .setRevisionId(content.currentRevisionId())
                .setAuthorName(name)
                .setText(words)
                .setAccountId(caller.accountId())
                .setAnswersId(commentId)
                .setCreatedAt(now));
    events.publishEvent(
        new ClientAnswered(
            caller.workspaceId(),
            contentId,
            asked.getLinkId(),
            id,
            commentId,
            name,
            words,
            caller.actor(),
            now));
    return new Answer(
        rows.comment(caller.workspaceId(), contentId, id),
        LinkViews.state(link, now).equals("open"));
  }
}
