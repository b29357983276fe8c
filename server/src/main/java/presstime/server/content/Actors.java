package presstime.server.content;

import org.springframework.stereotype.Component;
import presstime.server.identity.Caller;
import presstime.server.identity.Members;

/** Whom a caller stands for. */
@Component
class Actors {

  private final Members members;

  Actors(Members members) {
    this.members = members;
  }

  /** The member behind a session or a key; what acts under another name comes from outside. */
  Actor of(Caller caller) {
    boolean person = caller.actor().startsWith("account/") || caller.actor().startsWith("api-key/");
    return person
        ? new Actor(
            caller.workspaceId(),
            caller.actor(),
            caller.accountId(),
            members.role(caller.workspaceId(), caller.accountId()).orElse(null),
            null,
            caller.permissions())
        : Actor.outside(caller.workspaceId(), caller.actor());
  }
}
