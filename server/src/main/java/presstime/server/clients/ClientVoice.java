package presstime.server.clients;

import org.springframework.stereotype.Component;
import presstime.server.clients.store.LinkRows;
import presstime.server.content.Actor;
import presstime.server.content.Approval;
import presstime.server.content.Moderation;
import presstime.server.content.RevisionMoved;

/**
 * What a client's word does at the desk. One link is one voice; it is its maker's word, and its
 * maker's eyes do not count twice. Takes part in the caller's transaction.
 */
@Component
class ClientVoice {

  private final LinkRows links;
  private final ClientRules rules;
  private final Approval approval;
  private final Moderation moderation;

  ClientVoice(LinkRows links, ClientRules rules, Approval approval, Moderation moderation) {
    this.links = links;
    this.rules = rules;
    this.approval = approval;
    this.moderation = moderation;
  }

  /**
   * Approves the revision that was seen, where the workspace says that it counts.
   *
   * @return the effect's word
   * @throws RevisionMoved when there is a newer one
   */
  String approve(OpenLink link, String name, long contentId, int seen) {
    return counts(link) && approval.approveSeen(actor(link, name), contentId, seen)
        ? "approved"
        : "recorded";
  }

  /**
   * Gives the revision that was seen back to its author.
   *
   * @return the effect's word
   * @throws RevisionMoved when there is a newer one
   */
  String askForChanges(OpenLink link, String name, long contentId, int seen, String note) {
    return speaks(link) && approval.giveBackSeen(actor(link, name), contentId, seen, note)
        ? "returned"
        : "recorded";
  }

  /**
   * Whether a decision still does what it did, so that the same one again would change nothing. An
   * approval does not once it was taken back; a wish for changes does not once the content is past
   * its author again.
   */
  boolean stands(OpenLink link, long contentId, ClientVerdict last) {
    if (last.effect().equals("refused")) {
      return false;
    }
    if (last.approves() ? !counts(link) : !speaks(link)) {
      return last.effect().equals("recorded");
    }
    return last.approves()
        ? moderation.isBackedBy(actor(link, last.name()), contentId)
        : moderation.isWithAuthor(link.workspaceId(), contentId);
  }

  /** Before the content is locked: what a word does depends on the workflow. */
  void prepare(OpenLink link) {
    approval.holdWorkflows(link.workspaceId());
  }

  /** Who wants changes does not approve any more, whatever else comes of the wish. */
  void takeBack(OpenLink link, String name, long contentId) {
    approval.takeBack(actor(link, name), contentId);
  }

  private boolean counts(OpenLink link) {
    return speaks(link) && rules.get(link.workspaceId()).counts();
  }

  /** Who may not approve any more has no word to give. */
  private boolean speaks(OpenLink link) {
    return links.mayApprove(link.workspaceId(), link.maker());
  }

  private static Actor actor(OpenLink link, String name) {
    return Actor.outside(
        link.workspaceId(),
        link.actor(name),
        new Actor.Guest("client-link/" + link.id(), link.maker()));
  }
}
