package presstime.server.clients;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.ClientCommentRecord;
import presstime.database.tables.records.ClientLinkRecord;
import presstime.database.tables.records.ClientVerdictRecord;
import presstime.server.clients.store.FeedbackRows;
import presstime.server.clients.store.LinkRows;
import presstime.server.clients.store.SharedRows;
import presstime.server.content.RevisionMoved;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;

/**
 * What clients say and decide. A decision is about the revision they saw: with a newer one it is
 * refused. The same decision twice is one, as long as the first one holds. What the desk cannot
 * follow (the article is being sent at that moment) is kept with the reason, so that no word is
 * lost.
 */
@Service
public class ClientDecisions {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_COMMENT = 5_000;
  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST_COMMENTS = 500;

  private final LinkRows links;
  private final SharedRows shared;
  private final FeedbackRows rows;
  private final ClientAccess access;
  private final ClientVoice voice;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ClientDecisions(
      LinkRows links,
      SharedRows shared,
      FeedbackRows rows,
      ClientAccess access,
      ClientVoice voice,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.links = links;
    this.shared = shared;
    this.rows = rows;
    this.access = access;
    this.voice = voice;
    this.transactions = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /** A decision that is about to be made. */
  private record Case(
      OpenLink link, SharedRows.Standing content, String verdict, String name, String note) {

    boolean approves() {
      return verdict.equals("approved");
    }

    boolean same(ClientVerdict last) {
      return last.revision() == content.revision()
          && last.verdict().equals(verdict)
          && last.note().equals(note);
    }
  }

  /**
   * A comment on the current revision.
   *
   * @param name as the client gives it
   * @return its number
   */
  public long comment(OpenLink link, long contentId, String name, String text) {
    require(link, LinkRights.COMMENT);
    String author = Words.line("name", name, LONGEST_NAME);
    String words = Words.text("text", text, LONGEST_COMMENT);
    access.countWrite(link);
    return inTransaction(() -> {
      stillOpen(link);
      SharedRows.Standing content = content(link, contentId);
      if (rows.countComments(link.id()) >= MOST_COMMENTS) {
        throw new ClientFaults.TooManyComments(MOST_COMMENTS);
      }
      Instant now = clock.instant();
      long id =
          rows.insert(
              new ClientCommentRecord()
                  .setWorkspaceId(link.workspaceId())
                  .setLinkId(link.id())
                  .setContentId(contentId)
                  .setRevisionId(content.revisionId())
                  .setAuthorName(author)
                  .setText(words)
                  .setCreatedAt(now));
      events.publishEvent(
          new ClientCommented(
              link.workspaceId(),
              contentId,
              link.id(),
              id,
              content.revision(),
              author,
              words,
              link.actor(author),
              now));
      return id;
    });
  }

  /**
   * Approves the revision the client saw. It is an approval where the workspace says so, and the
   * link's maker may still approve; else it is only recorded.
   *
   * @param seen number of the revision
   * @throws RevisionMoved when there is a newer one
   */
  public ClientVerdict approve(OpenLink link, long contentId, String name, int seen) {
    return decide(
        link,
        contentId,
        "approved",
        name,
        "",
        seen,
        decision -> voice.approve(link, decision.name(), contentId, seen));
  }

  /**
   * Asks for changes to the revision the client saw: it goes back to its author, and what was
   * approved of it is not any more.
   *
   * @param seen number of the revision
   * @param note what is to change
   * @throws RevisionMoved when there is a newer one
   */
  public ClientVerdict askForChanges(
      OpenLink link, long contentId, String name, int seen, String note) {
    String words = Words.text("note", note, LONGEST_NOTE);
    return decide(
        link,
        contentId,
        "changes",
        name,
        words,
        seen,
        decision -> voice.askForChanges(link, decision.name(), contentId, seen, words));
  }

  @FunctionalInterface
  private interface Effect {
    /** Carries it out; answers the effect's word. */
    String of(Case decision);
  }

  private ClientVerdict decide(
      OpenLink link,
      long contentId,
      String verdict,
      String name,
      String note,
      int seen,
      Effect effect) {
    require(link, LinkRights.APPROVE);
    String client = Words.line("name", name, LONGEST_NAME);
    access.countWrite(link);
    try {
      return inTransaction(() -> {
        Case decision = decision(link, contentId, verdict, client, note, seen);
        return rows.lastVerdict(link.id(), contentId)
            .filter(last -> decision.same(last) && voice.stands(link, contentId, last))
            .orElseGet(() -> keep(decision, carriedOut(decision, effect), ""));
      });
    } catch (NotFollowed refused) {
      return inTransaction(() ->
          keep(decision(link, contentId, verdict, client, note, seen), "refused", refused.why()));
    }
  }

  /** The desk refused what the client decided; nothing of it was done. */
  private static final class NotFollowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFollowed(Fault fault) {
      super(fault.getMessage() + " " + fault.solution(), fault);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static String carriedOut(Case decision, Effect effect) {
    try {
      return effect.of(decision);
    } catch (RevisionMoved | NotFound fault) {
      throw fault;
    } catch (Fault fault) {
      throw new NotFollowed(fault);
    }
  }

  /** Two clicks at once come here one after the other. */
  private Case decision(
      OpenLink link, long contentId, String verdict, String name, String note, int seen) {
    voice.prepare(link);
    stillOpen(link);
    SharedRows.Standing content = content(link, contentId);
    if (content.revision() != seen) {
      throw new RevisionMoved(seen, content.revision());
    }
    return new Case(link, content, verdict, name, note);
  }

  private ClientVerdict keep(Case decision, String effect, String reason) {
    OpenLink link = decision.link();
    SharedRows.Standing content = decision.content();
    Instant now = clock.instant();
    rows.insert(
        new ClientVerdictRecord()
            .setWorkspaceId(link.workspaceId())
            .setLinkId(link.id())
            .setContentId(content.id())
            .setRevisionId(content.revisionId())
            .setVerdict(decision.verdict())
            .setClientName(decision.name())
            .setNote(decision.note())
            .setEffect(effect)
            .setReason(reason)
            .setCreatedAt(now));
    if (!decision.approves()) {
      voice.takeBack(link, decision.name(), content.id());
    }
    ClientVerdict kept = rows.lastVerdict(link.id(), content.id()).orElseThrow();
    events.publishEvent(VerdictEvents.of(link, content.revisionId(), kept));
    return kept;
  }

  /** It may have been revoked or renewed since it was opened; from here on it is not. */
  private void stillOpen(OpenLink link) {
    ClientLinkRecord row =
        links.lock(link.workspaceId(), link.id()).orElseThrow(ClientFaults.Unknown::new);
    if (!HexFormat.of().formatHex(row.getTokenHash()).equals(link.key())) {
      throw new ClientFaults.Unknown();
    }
    ClientAccess.refuseClosed(row, clock.instant());
  }

  private SharedRows.Standing content(OpenLink link, long contentId) {
    return (link.contents().contains(contentId)
            ? shared.lock(link.workspaceId(), contentId)
            : Optional.<SharedRows.Standing>empty())
        .orElseThrow(() -> new NotFound("content", contentId));
  }

  private static void require(OpenLink link, LinkRights rights) {
    if (!link.rights().include(rights)) {
      throw new ClientFaults.NotByThisLink(link.rights());
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
