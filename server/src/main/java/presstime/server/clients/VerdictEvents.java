package presstime.server.clients;

import presstime.server.kernel.DomainEvent;

/** What others are told of a verdict. */
final class VerdictEvents {

  private VerdictEvents() {}

  static DomainEvent of(OpenLink link, long revisionId, ClientVerdict verdict) {
    String actor = link.actor(verdict.name());
    return verdict.approves()
        ? new ClientApproved(
            link.workspaceId(),
            verdict.contentId(),
            link.id(),
            revisionId,
            verdict.revision(),
            verdict.name(),
            verdict.effect().equals("approved"),
            actor,
            verdict.createdAt())
        : new ClientAskedForChanges(
            link.workspaceId(),
            verdict.contentId(),
            link.id(),
            revisionId,
            verdict.revision(),
            verdict.name(),
            verdict.note(),
            verdict.effect().equals("returned"),
            actor,
            verdict.createdAt());
  }
}
