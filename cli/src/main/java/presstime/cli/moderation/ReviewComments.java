package presstime.cli.moderation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code review comments}. */
@Command(
    name = "comments",
    description = "Comments on a content: list, add, reply, edit, delete, resolve, reopen.")
public final class ReviewComments {
  private final Session session;

  public ReviewComments(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "A content's threads, oldest first.")
  int list(
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--open", description = "Only what is not dealt with.") boolean open,
      @Option(names = "--outdated", description = "Only those whose quote is gone.")
          boolean outdated) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of(path(id))
                    .with("resolved", open ? "false" : null)
                    .with("outdated", outdated ? "true" : null)
                    .with("limit", "200")
                    .toString());
    session.show(
        page,
        screen -> {
          if (Screen.items(page).isEmpty()) {
            screen.line("Nothing was said.");
          }
          Screen.items(page).forEach(thread -> thread(screen, thread));
        });
    return Exit.OK;
  }

  @Command(name = "add", description = "Comment on a content, or on a quote of it.")
  int add(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "TEXT") String text,
      @Option(names = "--quote", paramLabel = "TEXT", description = "Exactly as it stands there.")
          @Nullable String quote,
      @Option(
              names = "--field",
              paramLabel = "title|excerpt|body|text",
              description = "Where the quote stands; body when missing.")
          @Nullable String field,
      @Option(
              names = "--after",
              paramLabel = "TEXT",
              description = "What stands before the quote, where it stands more than once.")
          @Nullable String prefix,
      @Option(names = "--revision", paramLabel = "N", description = "The present one when missing.")
          @Nullable Integer revision) {
    ObjectNode request = Documents.object().put("text", text);
    if (revision != null) {
      request.put("revision", revision);
    }
    if (quote != null || field != null) {
      ObjectNode anchor = request.putObject("anchor").put("field", field == null ? "body" : field);
      if (quote != null) {
        anchor.putObject("quote").put("exact", quote).put("prefix", prefix == null ? "" : prefix);
      }
    }
    shown(session.api().post(path(id), request));
    return Exit.OK;
  }

  @Command(name = "reply", description = "Reply in a thread.")
  int reply(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "COMMENT") long comment,
      @Parameters(index = "2", paramLabel = "TEXT") String text) {
    shown(
        session
            .api()
            .post(path(id) + "/" + comment + "/replies", Documents.object().put("text", text)));
    return Exit.OK;
  }

  @Command(name = "edit", description = "Another text for what you said.")
  int edit(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "COMMENT") long comment,
      @Parameters(index = "2", paramLabel = "TEXT") String text) {
    Api api = session.api();
    String path = path(id) + "/" + comment;
    shown(api.patch(path, version(api, path, comment), Documents.object().put("text", text)));
    return Exit.OK;
  }

  @Command(name = "delete", description = "Take back what you said; replies stay.")
  int delete(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "COMMENT") long comment) {
    Api api = session.api();
    String path = path(id) + "/" + comment;
    JsonNode gone = api.delete(path, version(api, path, comment));
    session.show(gone, screen -> screen.line("Deleted."));
    return Exit.OK;
  }

  /** A reply has a version of its own within its thread. */
  private static int version(Api api, String path, long comment) {
    JsonNode thread = api.get(path);
    return thread
        .path("replies")
        .valueStream()
        .filter(reply -> reply.path("id").asLong() == comment)
        .findFirst()
        .orElse(thread)
        .path("version")
        .asInt();
  }

  @Command(name = "resolve", description = "Say that a thread is dealt with.")
  int resolve(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "COMMENT") long comment) {
    shown(session.api().post(path(id) + "/" + comment + "/resolve", Documents.object()));
    return Exit.OK;
  }

  @Command(name = "reopen", description = "Say that it is not dealt with after all.")
  int reopen(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "COMMENT") long comment) {
    shown(session.api().post(path(id) + "/" + comment + "/reopen", Documents.object()));
    return Exit.OK;
  }

  private static String path(long id) {
    return "/content/" + id + "/comments";
  }

  private void shown(JsonNode thread) {
    session.show(thread, screen -> thread(screen, thread));
  }

  private static void thread(Screen screen, JsonNode thread) {
    JsonNode anchor = thread.path("anchor");
    String quote = Screen.text(anchor.path("quote"), "exact");
    screen.line(
        "Comment "
            + Screen.text(thread, "id")
            + " on revision "
            + Screen.text(thread, "revision")
            + (anchor.isObject() ? ", " + Screen.text(anchor, "field") : "")
            + (quote.isEmpty() ? "" : " \"" + quote + "\"")
            + (anchor.path("outdated").asBoolean() ? " (outdated)" : "")
            + (Screen.text(thread, "resolvedBy").isEmpty() ? "" : " (resolved)"));
    screen.line("  " + said(screen, thread));
    for (JsonNode reply : thread.path("replies")) {
      screen.line("  " + Screen.text(reply, "id") + " " + said(screen, reply));
    }
  }

  private static String said(Screen screen, JsonNode said) {
    String name = Screen.text(said, "name");
    return screen.times().wall(Screen.text(said, "createdAt"))
        + "  "
        + (name.isEmpty() ? Screen.text(said, "actor") : name)
        + ": "
        + (Screen.text(said, "deletedAt").isEmpty() ? Screen.text(said, "text") : "(deleted)");
  }
}
