package presstime.cli.clients;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code link}. */
@Command(
    name = "link",
    description = "Links by which clients, without an account, look, comment and approve.")
public final class Links {
  private static final String PATH = "/client-links";

  private final Session session;

  public Links(Session session) {
    this.session = session;
  }

  @Command(
      name = "answer",
      description = "Answer a client's comment; the client reads it on the page of the link.")
  int answer(
      @Parameters(paramLabel = "CONTENT") long content,
      @Parameters(paramLabel = "COMMENT", description = "Number of the client's comment.")
          long comment,
      @Parameters(paramLabel = "TEXT") String text) {
    JsonNode made =
        session
            .api()
            .post(
                "/content/" + content + "/client-feedback/comments/" + comment + "/answers",
                Documents.object().put("text", text));
    session.show(
        made,
        screen ->
            screen.line(
                made.path("shown").asBoolean()
                    ? "The client can read it."
                    : "It is kept, but the link does not open: renew it."));
    return Exit.OK;
  }

  @Command(
      name = "create",
      description = "Make a link for contents, or for what is planned. Its address is shown once.")
  int create(
      @Parameters(paramLabel = "CONTENT", arity = "0..*", description = "Numbers, in order.")
          @Nullable List<Long> contents,
      @Option(
              names = "--for",
              required = true,
              paramLabel = "NAME",
              description = "The client's name.")
          String recipient,
      @Option(names = "--email", paramLabel = "ADDRESS", description = "Only noted.")
          @Nullable String email,
      @Option(names = "--name", paramLabel = "NAME", description = "What your list calls it.")
          @Nullable String name,
      @Option(names = "--message", paramLabel = "TEXT", description = "Shown to the client.")
          @Nullable String message,
      @Option(
              names = "--rights",
              paramLabel = "RIGHTS",
              description = "view, comment or approve (when missing).")
          @Nullable String rights,
      @Option(
              names = "--from",
              paramLabel = "TIME",
              description = "What is planned from then; RFC 3339.")
          @Nullable String from,
      @Option(names = "--to", paramLabel = "TIME", description = "Until before then.")
          @Nullable String to,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              split = ",",
              description = "Only these previews and plans, by number or name.")
          @Nullable List<String> channels,
      @Option(
              names = "--passcode-file",
              paramLabel = "FILE",
              description = "Holds a passcode; - for standard input.")
          @Nullable String passcodeFile,
      @Option(names = "--expires-at", paramLabel = "TIME", description = "RFC 3339.")
          @Nullable String expiresAt) {
    Api api = session.api();
    ObjectNode request = Documents.object();
    ArrayNode numbers = request.putArray("contents");
    Optional.ofNullable(contents).orElse(List.of()).forEach(numbers::add);
    ObjectNode client = request.putObject("recipient").put("name", recipient);
    put(client, "email", email);
    put(request, "name", name);
    put(request, "message", message);
    put(request, "rights", rights);
    put(request, "from", from);
    put(request, "to", to);
    put(request, "expiresAt", expiresAt);
    if (channels != null) {
      ArrayNode ids = request.putArray("channels");
      channels.forEach(channel -> ids.add(new ChannelIds(api).id(channel)));
    }
    if (passcodeFile != null) {
      request.put("passcode", session.terminal().readSecret(passcodeFile));
    }
    made(api.post(PATH, request));
    return Exit.OK;
  }

  @Command(name = "list", description = "Show links, the newest first.")
  int list(
      @Option(names = "--content", paramLabel = "CONTENT", description = "Those that show it.")
          @Nullable Long content,
      @Option(names = "--state", paramLabel = "STATE", description = "open, expired or revoked.")
          @Nullable String state,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(
              names = "--cursor",
              paramLabel = "CURSOR",
              description = "nextCursor of the page before.")
          @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of(PATH)
                    .with("content", content == null ? null : content.toString())
                    .with("state", state)
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "NAME", "FOR", "RIGHTS", "STATE", "ENDS", "VISITS", "LAST");
          for (JsonNode link : Screen.items(page)) {
            table.row(
                Screen.text(link, "id"),
                Screen.text(link, "name"),
                Screen.text(link, "recipientName"),
                rights(link),
                Screen.text(link, "state"),
                screen.times().wall(Screen.text(link, "expiresAt")),
                Screen.text(link, "visits"),
                screen.times().fromNow(Screen.text(link, "lastOpenedAt")));
          }
          screen.table(table, "There are no links.");
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "One link.")
  int show(@Parameters(paramLabel = "LINK") long id) {
    JsonNode link = session.api().get(PATH + "/" + id);
    session.show(link, screen -> describe(screen, link));
    return Exit.OK;
  }

  @Command(name = "visits", description = "When a link was opened, and with what.")
  int visits(@Parameters(paramLabel = "LINK") long id) {
    JsonNode page = session.api().get(PATH + "/" + id + "/visits");
    session.show(
        page,
        screen -> {
          Table table = Table.of("FIRST", "LAST", "PAGES", "VISITOR", "WITH");
          for (JsonNode visit : Screen.items(page)) {
            table.row(
                screen.times().wall(Screen.text(visit, "firstAt")),
                screen.times().wall(Screen.text(visit, "lastAt")),
                Screen.text(visit, "pages"),
                Screen.text(visit, "visitor"),
                Screen.text(visit, "device"));
          }
          screen.table(table, "Nobody has opened it.");
        });
    return Exit.OK;
  }

  @Command(name = "revoke", description = "It opens nothing from now on.")
  int revoke(@Parameters(paramLabel = "LINK") long id) {
    JsonNode link = session.api().post(PATH + "/" + id + "/revoke", Documents.object());
    session.show(link, screen -> describe(screen, link));
    return Exit.OK;
  }

  @Command(
      name = "renew",
      description = "A new address and a new end; the address before opens nothing any more.")
  int renew(
      @Parameters(paramLabel = "LINK") long id,
      @Option(names = "--expires-at", paramLabel = "TIME", description = "RFC 3339.")
          @Nullable String expiresAt,
      @Option(
              names = "--passcode-file",
              paramLabel = "FILE",
              description = "Holds another passcode; - for standard input.")
          @Nullable String passcodeFile) {
    ObjectNode request = Documents.object();
    put(request, "expiresAt", expiresAt);
    if (passcodeFile != null) {
      request.put("passcode", session.terminal().readSecret(passcodeFile));
    }
    made(session.api().post(PATH + "/" + id + "/renew", request));
    return Exit.OK;
  }

  @Command(name = "feedback", description = "What clients said of a content.")
  int feedback(@Parameters(paramLabel = "CONTENT") long id) {
    JsonNode said = session.api().get("/content/" + id + "/client-feedback");
    session.show(
        said,
        screen -> {
          Table table = Table.of("WHEN", "WHO", "REVISION", "WHAT", "EFFECT", "WORDS");
          for (JsonNode comment : said.path("comments")) {
            row(screen, table, comment, "comment", "", Screen.text(comment, "text"));
          }
          for (JsonNode verdict : said.path("verdicts")) {
            row(
                screen,
                table,
                verdict,
                Screen.text(verdict, "verdict"),
                Screen.text(verdict, "effect"),
                Screen.text(verdict, "note"));
          }
          screen.table(table, "Nobody has said anything.");
        });
    return Exit.OK;
  }

  @Command(
      name = "settings",
      description = "What a client's approval is worth, and how long links last; show or change.")
  int settings(
      @Option(names = "--approval", paramLabel = "WORTH", description = "counts or recorded.")
          @Nullable String approval,
      @Option(names = "--usual-days", paramLabel = "DAYS") @Nullable Integer usual,
      @Option(names = "--longest-days", paramLabel = "DAYS") @Nullable Integer longest) {
    LinkSettings settings = new LinkSettings(session.api());
    JsonNode now = settings.with(approval, usual, longest);
    session.show(
        now,
        screen -> {
          screen.fact("approval", Screen.text(now, "approval"));
          screen.fact("usual days", Screen.text(now, "usualDays"));
          screen.fact("longest days", Screen.text(now, "longestDays"));
        });
    return Exit.OK;
  }

  private void made(JsonNode made) {
    session.show(
        made,
        screen -> {
          screen.line(Screen.text(made, "url"));
          screen.line("This is the only time it is shown.");
          describe(screen, made.path("link"));
        });
  }

  private static void describe(Screen screen, JsonNode link) {
    screen.line("Link " + Screen.text(link, "id") + ": " + Screen.text(link, "name"));
    screen.fact("for", Screen.text(link, "recipientName"));
    screen.fact("rights", rights(link));
    screen.fact("contents", Screen.list(link.path("contents")));
    screen.fact("passcode", link.path("withPasscode").asBoolean() ? "yes" : "no");
    screen.fact("state", Screen.text(link, "state"));
    screen.fact("ends", screen.times().both(Screen.text(link, "expiresAt")));
    screen.fact("visits", Screen.text(link, "visits"));
  }

  private static void row(
      Screen screen, Table table, JsonNode said, String what, String effect, String words) {
    table.row(
        screen.times().wall(Screen.text(said, "createdAt")),
        Screen.text(said, "name"),
        Screen.text(said, "revision"),
        what,
        effect,
        words.replace('\n', ' '));
  }

  private static String rights(JsonNode link) {
    return Screen.text(link, "rights").toLowerCase(java.util.Locale.ROOT);
  }

  private static void put(ObjectNode request, String field, @Nullable String value) {
    if (value != null) {
      request.put(field, value);
    }
  }
}
