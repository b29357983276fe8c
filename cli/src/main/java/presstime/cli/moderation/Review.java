package presstime.cli.moderation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code review}: what waits, and who is asked; comments are in {@link ReviewComments}. */
@Command(
    name = "review",
    subcommands = ReviewComments.class,
    description = "What waits for whom: queue, counts, assignees, assign, unassign, comments.")
public final class Review {
  private final Session session;

  public Review(Session session) {
    this.session = session;
  }

  @Command(
      name = "queue",
      description = "What waits: first what goes out first, then what has waited longest.")
  int queue(
      @Option(
              names = "--for",
              paramLabel = "me|role|us|unassigned|anybody",
              description = "us (you by name, or your role) when missing.")
          @Nullable String whom,
      @Option(names = "--state", paramLabel = "STATE", description = "In one state only.")
          @Nullable String state,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/review-queue")
                    .with("for", whom)
                    .with("state", state)
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(page, screen -> rows(screen, page));
    return Exit.OK;
  }

  private static void rows(Screen screen, JsonNode page) {
    Table table =
        Table.of("ID", "TITLE", "STATE", "REVISION", "GOES OUT", "SINCE", "APPROVALS", "COMMENTS");
    for (JsonNode item : Screen.items(page)) {
      String out = Screen.text(item, "scheduledAt");
      table.row(
          Screen.text(item, "contentId"),
          Screen.text(item, "title"),
          Screen.text(item.path("state"), "name"),
          Screen.text(item, "revision"),
          out.isEmpty() ? "" : screen.times().wall(out),
          screen.times().wall(Screen.text(item, "since")),
          Screen.text(item, "approvals") + " of " + Screen.text(item, "approvalsRequired"),
          Screen.text(item, "openComments"));
    }
    screen.table(table, "Nothing waits.");
    if (!Screen.text(page, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
    }
  }

  @Command(name = "counts", description = "How many wait for whom, and in which state.")
  int counts() {
    JsonNode counts = session.api().get("/review-queue/counts");
    session.show(
        counts,
        screen -> {
          screen.fact("for you", Screen.text(counts, "me"));
          screen.fact("overdue", Screen.text(counts, "overdue"));
          screen.fact("for your role", Screen.text(counts, "role"));
          screen.fact("unassigned", Screen.text(counts, "unassigned"));
          screen.fact("for anybody", Screen.text(counts, "anybody"));
          counts
              .path("states")
              .propertyStream()
              .forEach(state -> screen.fact(state.getKey(), state.getValue().asString()));
        });
    return Exit.OK;
  }

  @Command(name = "assignees", description = "Who is asked to do something with a content.")
  int assignees(@Parameters(paramLabel = "ID") long id) {
    JsonNode all = session.api().get("/content/" + id + "/assignees");
    session.show(
        all,
        screen -> {
          Table table = Table.of("ID", "WHO", "DUTY", "UNTIL", "NOTE");
          for (JsonNode one : Screen.items(all)) {
            String due = Screen.text(one, "dueAt");
            String email = Screen.text(one, "email");
            table.row(
                Screen.text(one, "id"),
                Screen.text(one, "name") + (email.isEmpty() ? "" : " <" + email + ">"),
                Screen.text(one, "duty"),
                due.isEmpty() ? "" : screen.times().wall(due),
                Screen.text(one, "note"));
          }
          screen.table(table, "Nobody is asked.");
        });
    return Exit.OK;
  }

  @Command(name = "assign", description = "Ask a member to write or to review a content.")
  int assign(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "MEMBER", description = "Number or e-mail.")
          String member,
      @Option(
              names = "--as",
              paramLabel = "author|reviewer",
              defaultValue = "reviewer",
              description = "reviewer when missing.")
          String duty,
      @Option(
              names = "--due",
              paramLabel = "TIME",
              description = "RFC 3339, like 2026-01-20T12:00:00Z.")
          @Nullable String due,
      @Option(names = "--note", paramLabel = "TEXT") @Nullable String note) {
    ObjectNode request = Documents.object().put("member", member).put("duty", duty);
    if (due != null) {
      request.put("dueAt", due);
    }
    if (note != null) {
      request.put("note", note);
    }
    JsonNode made = session.api().post("/content/" + id + "/assignees", request);
    session.show(
        made,
        screen ->
            screen.line(
                Screen.text(made, "name")
                    + " is asked as "
                    + Screen.text(made, "duty")
                    + " of content "
                    + id
                    + "."));
    return Exit.OK;
  }

  @Command(name = "unassign", description = "Ask no longer; ASSIGNEE as 'assignees' numbers them.")
  int unassign(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "ASSIGNEE") long assignee) {
    JsonNode gone = session.api().delete("/content/" + id + "/assignees/" + assignee);
    session.show(gone, screen -> screen.line("Asked no longer."));
    return Exit.OK;
  }
}
