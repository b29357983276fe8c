package presstime.cli.moderation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.print.PageOptions;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code mention}. */
@Command(name = "mention", description = "Where you were addressed by name: list, read.")
public final class Mentions {
  private static final String PATH = "/mentions";

  private final Session session;

  public Mentions(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Newest first.")
  int list(
      @Option(names = "--unread", description = "Only those not read.") boolean unread,
      @Mixin PageOptions which) {
    JsonNode mentions =
        session.api().get(which.of(Query.of(PATH).with("unread", unread ? "true" : null)));
    session.show(
        mentions,
        screen -> {
          Table table = Table.of("ID", "CONTENT", "TITLE", "BY", "WHEN", "READ", "TEXT");
          for (JsonNode one : Screen.items(mentions)) {
            table.row(
                Screen.text(one, "id"),
                Screen.text(one, "contentId"),
                Screen.text(one, "contentTitle"),
                Screen.text(one, "by"),
                screen.times().fromNow(Screen.text(one, "createdAt")),
                Screen.text(one, "readAt").isEmpty() ? "" : "yes",
                Screen.text(one, "text"));
          }
          screen.table(table, "Nobody has mentioned you.");
          PageOptions.more(screen, mentions);
        });
    return Exit.OK;
  }

  @Command(name = "read", description = "Say that you have read one, or all.")
  int read(
      @Parameters(paramLabel = "ID", arity = "0..1") @Nullable Long id,
      @Option(names = "--all", description = "All of them.") boolean all) {
    if ((id == null) != all) {
      throw Failure.of(
          Exit.USAGE,
          "Which mention is meant is not clear",
          "Neither or both of a number and --all are given.",
          "Give one of them.");
    }
    JsonNode answer =
        session.api().post(PATH + (id == null ? "/read" : "/" + id + "/read"), Documents.object());
    session.show(answer, screen -> screen.line("Read."));
    return Exit.OK;
  }
}
