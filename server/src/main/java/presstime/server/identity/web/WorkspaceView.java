package presstime.server.identity.web;

import presstime.server.identity.Workspace;

/** A workspace and the member's role in it, as JSON. */
record WorkspaceView(long id, String name, String slug, String timeZone, String role) {

  static WorkspaceView of(Workspace workspace) {
    return new WorkspaceView(
        workspace.id(),
        workspace.name(),
        workspace.slug(),
        workspace.timeZone(),
        workspace.role().id());
  }
}
