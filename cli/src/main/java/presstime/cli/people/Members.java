package presstime.cli.people;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code member}. */
@Command(
    name = "member",
    description = "Members: list, invite, change the role, remove; pending invitations.")
public final class Members {
  private static final String MEMBERS = "/members";
  private static final String INVITATIONS = "/invitations";

  private final Session session;

  public Members(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Who works here, with their roles.")
  int list() {
    JsonNode members = session.api().get(MEMBERS);
    session.show(
        members,
        screen -> {
          Table table = Table.of("ID", "NAME", "E-MAIL", "ROLE");
          for (JsonNode member : Screen.items(members)) {
            table.row(
                Screen.text(member, "id"),
                Screen.text(member, "name"),
                Screen.text(member, "email"),
                Screen.text(member, "role"));
          }
          screen.table(table, "There are no members.");
        });
    return Exit.OK;
  }

  @Command(
      name = "invite",
      description = "Make a link by which a person becomes a member. It is shown once.")
  int invite(
      @Parameters(paramLabel = "EMAIL") String email,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "What to call them until they say it themselves.")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "owner, editor, author or viewer.")
          String role) {
    JsonNode made =
        session
            .api()
            .post(
                INVITATIONS,
                Documents.object().put("email", email).put("name", name).put("role", role));
    session.show(
        made,
        screen -> {
          screen.line(Screen.text(made, "url"));
          screen.line(
              "Give it to "
                  + name
                  + ". It opens once, until "
                  + screen.times().wall(Screen.text(made.path("invitation"), "expiresAt"))
                  + ". This is the only time it is shown.");
        });
    return Exit.OK;
  }

  @Command(name = "invitations", description = "Who has not answered yet.")
  int invitations() {
    JsonNode pending = session.api().get(INVITATIONS);
    session.show(
        pending,
        screen -> {
          Table table = Table.of("ID", "E-MAIL", "NAME", "ROLE", "OPENS UNTIL");
          for (JsonNode one : Screen.items(pending)) {
            table.row(
                Screen.text(one, "id"),
                Screen.text(one, "email"),
                Screen.text(one, "name"),
                Screen.text(one, "role"),
                one.path("expired").asBoolean()
                    ? "expired"
                    : screen.times().wall(Screen.text(one, "expiresAt")));
          }
          screen.table(table, "Nobody is invited.");
        });
    return Exit.OK;
  }

  @Command(name = "revoke", description = "Make an invitation worthless.")
  int revoke(@Parameters(paramLabel = "INVITATION") long id) {
    session.api().delete(INVITATIONS + "/" + id);
    session.show(
        Documents.object().put("id", id).put("revoked", true),
        screen -> screen.line("Invitation " + id + " opens nothing any more."));
    return Exit.OK;
  }

  @Command(name = "role", description = "Give a member another role.")
  int role(
      @Parameters(paramLabel = "MEMBER", description = "Number.") long id,
      @Parameters(paramLabel = "ROLE", description = "owner, editor, author or viewer.")
          String role) {
    String path = MEMBERS + "/" + id;
    int version = session.api().get(path).path("version").asInt();
    JsonNode member = session.api().patch(path, version, Documents.object().put("role", role));
    session.show(
        member,
        screen ->
            screen.line(Screen.text(member, "name") + " is " + Screen.text(member, "role") + "."));
    return Exit.OK;
  }

  @Command(
      name = "remove",
      description = "Remove a member. No session and no key of theirs opens the workspace then.")
  int remove(
      @Parameters(paramLabel = "MEMBER", description = "Number.") long id,
      @Option(names = "--dry-run", description = "Only say what would end.") boolean dryRun) {
    String path = MEMBERS + "/" + id;
    JsonNode removal = dryRun ? session.api().get(path + "/removal") : session.api().delete(path);
    session.show(
        removal,
        screen -> {
          screen.line(dryRun ? "Nothing is changed." : "Member " + id + " is removed.");
          screen.fact(dryRun ? "Would end" : "Ended", counts(removal.path("ended")));
          screen.fact(dryRun ? "Would stay" : "Stays", counts(removal.path("stays")));
        });
    return Exit.OK;
  }

  private static String counts(JsonNode kinds) {
    List<String> counts = new ArrayList<>();
    kinds
        .properties()
        .forEach(one -> counts.add(one.getValue().asString("0") + " " + one.getKey()));
    return counts.isEmpty() ? "nothing" : String.join(", ", counts);
  }
}
