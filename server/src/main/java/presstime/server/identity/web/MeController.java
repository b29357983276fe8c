package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Account;
import presstime.server.identity.Caller;
import presstime.server.identity.NotSignedIn;
import presstime.server.identity.Open;
import presstime.server.identity.Permission;
import presstime.server.identity.SignIns;
import presstime.server.identity.Workspace;

/** Who the caller is. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "identity")
class MeController {

  /**
   * @param permissions as in an API key's scopes; of a key, what the key may
   */
  record Me(
      Account account,
      WorkspaceView workspace,
      String role,
      String actor,
      List<String> permissions) {}

  private final SignIns signIns;

  MeController(SignIns signIns) {
    this.signIns = signIns;
  }

  @GetMapping
  @Open(because = "it needs no permission, but somebody, and the Caller parameter sees to that")
  @Operation(summary = "Who am I, where, and what may I do")
  Me me(Caller caller) {
    Account account = signIns.account(caller.accountId()).orElseThrow(NotSignedIn::new);
    Workspace workspace =
        signIns.workspaces(account.id()).stream()
            .filter(mine -> mine.id() == caller.workspaceId())
            .findFirst()
            .orElseThrow(NotSignedIn::new);
    return new Me(
        account,
        WorkspaceView.of(workspace),
        workspace.role().id(),
        caller.actor(),
        caller.permissions().stream().map(Permission::scope).sorted().toList());
  }
}
