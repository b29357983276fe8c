package presstime.cli.freshness;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code freshness}. */
@Command(
    name = "freshness",
    description =
        "What is to be reviewed, and reviews: list, counts, show, review, undo, set, settings, batch.",
    subcommands = {FreshnessBatch.class, FreshnessSettings.class})
public final class Freshness {
  private final Session session;

  public Freshness(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "How fresh contents are, the first due first.")
  int list(
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "fresh, due-soon, overdue, never or not-live; several with commas.")
          @Nullable String state,
      @Option(names = "--type", paramLabel = "TYPE", description = "Of one content type only.")
          @Nullable String type,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              description = "Live on one channel only, by number or name.")
          @Nullable String channel,
      @Option(names = "--words", paramLabel = "TEXT", description = "With this in the title.")
          @Nullable String words,
      @Option(names = "--from", paramLabel = "TIME", description = "Due then or later; RFC 3339.")
          @Nullable String from,
      @Option(names = "--to", paramLabel = "TIME", description = "Due before then; RFC 3339.")
          @Nullable String to,
      @Option(
              names = "--sort",
              paramLabel = "ORDER",
              description = "due, -due, reviewed or -reviewed.")
          @Nullable String sort,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(
              names = "--cursor",
              paramLabel = "CURSOR",
              description = "nextCursor of the page before.")
          @Nullable String cursor) {
    Api api = session.api();
    JsonNode page =
        api.get(
            Query.of("/freshness")
                .with("state", state)
                .with("type", type)
                .with(
                    "channel",
                    Optional.ofNullable(channel)
                        .map(name -> String.valueOf(new ChannelIds(api).id(name)))
                        .orElse(null))
                .with("q", words)
                .with("from", from)
                .with("to", to)
                .with("sort", sort)
                .with("limit", String.valueOf(limit))
                .with("cursor", cursor)
                .toString());
    session.show(page, screen -> rows(screen, page));
    return Exit.OK;
  }

  private static void rows(Screen screen, JsonNode page) {
    Table table = Table.of("CONTENT", "STATE", "REVIEW BY", "REVIEWED", "TYPE", "LIVE", "TITLE");
    for (JsonNode one : Screen.items(page)) {
      table.row(
          Screen.text(one, "content"),
          Screen.text(one, "state"),
          wall(screen, one, "reviewBy", "never"),
          wall(screen, one, "reviewedAt", ""),
          Screen.text(one, "type"),
          one.path("live").asBoolean() ? "yes" : "no",
          Screen.text(one, "title"));
    }
    screen.table(table, "There is none.");
    if (!Screen.text(page, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
    }
  }

  private static String wall(Screen screen, JsonNode one, String member, String otherwise) {
    String time = Screen.text(one, member);
    return time.isEmpty() ? otherwise : screen.times().wall(time);
  }

  @Command(name = "counts", description = "How many contents are how fresh.")
  int counts() {
    JsonNode counts = session.api().get("/freshness/counts");
    session.show(
        counts,
        screen ->
            counts
                .path("states")
                .forEachEntry((state, number) -> screen.fact(state, number.asString(""))));
    return Exit.OK;
  }

  @Command(name = "show", description = "One content's freshness, its reviews and expiries.")
  int show(@Parameters(paramLabel = "CONTENT") long id) {
    return shown(session.api().get(path(id)));
  }

  @Command(name = "review", description = "Mark a content as reviewed: its clock starts again.")
  int review(
      @Parameters(paramLabel = "CONTENT") long id,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the record.")
          @Nullable String note,
      @Option(
              names = "--next",
              paramLabel = "WHEN",
              description = "For this once: a period (P3M) or a date (2026-12-31).")
          @Nullable String next,
      @Option(
              names = "--revision",
              paramLabel = "N",
              description = "The revision you looked at; refused when another one is live.")
          @Nullable Integer revision) {
    ObjectNode request = Documents.object();
    put(request, "note", note);
    put(request, "nextReview", next);
    if (revision != null) {
      request.put("revision", revision);
    }
    Api api = session.api();
    return shown(api.post("/content/" + id + "/reviews", version(api, id), request));
  }

  @Command(name = "undo", description = "Take the last review back, while nothing else happened.")
  int undo(
      @Parameters(index = "0", paramLabel = "CONTENT") long id,
      @Parameters(index = "1", arity = "0..1", paramLabel = "REVIEW") @Nullable Long review) {
    Api api = session.api();
    String number =
        review == null
            ? Screen.text(api.get(path(id)).path("reviews").path(0), "id")
            : String.valueOf(review);
    if (number.isEmpty()) {
      throw Failure.of(
          Exit.USAGE, "No review", "Content " + id + " has none.", "There is nothing to undo.");
    }
    return shown(api.post("/content/" + id + "/reviews/" + number + "/undo", Documents.object()));
  }

  @Command(
      name = "set",
      description = {
        "Say for a content itself when it is to be reviewed; what is not named stays.",
        "  presstime freshness set 12 --review-by P3M",
        "  presstime freshness set 12 --review-by 2026-12-31 --on-expiry unpublish"
      })
  int set(
      @Parameters(paramLabel = "CONTENT") long id,
      @Option(
              names = "--review-by",
              paramLabel = "WHEN",
              description = "A period, never, a date for this once, or type for its type's.")
          @Nullable String reviewBy,
      @Option(
              names = "--on-expiry",
              paramLabel = "POLICY",
              description = "flag, unpublish, or type for its type's.")
          @Nullable String onExpiry) {
    Api api = session.api();
    JsonNode present = api.get(path(id));
    ObjectNode request = Documents.object();
    put(request, "reviewBy", chosen(reviewBy, Screen.text(present.path("own"), "reviewBy")));
    put(request, "onExpiry", chosen(onExpiry, Screen.text(present.path("own"), "onExpiry")));
    return shown(api.put(path(id), present.path("version").asInt(), request));
  }

  private static @Nullable String chosen(@Nullable String named, String present) {
    String value = named == null ? present : named;
    return value.isEmpty() || value.equals("type") ? null : value;
  }

  private static void put(ObjectNode into, String name, @Nullable String value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  private static String path(long id) {
    return "/content/" + id + "/freshness";
  }

  private static int version(Api api, long id) {
    return api.get(path(id)).path("version").asInt();
  }

  private int shown(JsonNode one) {
    session.show(one, screen -> describe(screen, one));
    return Exit.OK;
  }

  private static void describe(Screen screen, JsonNode one) {
    screen.line("Content " + Screen.text(one, "content") + ": " + Screen.text(one, "title"));
    screen.fact("state", Screen.text(one, "state"));
    screen.fact("needs review", one.path("needsReview").asBoolean() ? "yes" : "no");
    screen.fact("live", one.path("live").asBoolean() ? "yes" : "no");
    String due = Screen.text(one, "reviewBy");
    screen.fact("review by", due.isEmpty() ? "never" : screen.times().both(due));
    screen.fact("period", Screen.text(one, "period"));
    screen.fact("on expiry", Screen.text(one, "onExpiry"));
    screen.fact("its own", Screen.text(one.path("own"), "reviewBy"));
    for (JsonNode review : one.path("reviews")) {
      screen.line(
          "  %s  review %s of revision %s by %s%s%s"
              .formatted(
                  screen.times().wall(Screen.text(review, "at")),
                  Screen.text(review, "id"),
                  Screen.text(review, "revision"),
                  Screen.text(review, "kind").equals("update")
                      ? "an update"
                      : Screen.text(review, "by"),
                  Screen.text(review, "undoneAt").isEmpty() ? "" : " (undone)",
                  Screen.text(review, "note").isEmpty() ? "" : ": " + Screen.text(review, "note")));
    }
    for (JsonNode expiry : one.path("expiries")) {
      screen.line(
          "  %s  expired: %s (%s)"
              .formatted(
                  screen.times().wall(Screen.text(expiry, "actedAt")),
                  Screen.text(expiry, "action"),
                  Screen.text(expiry, "reason")));
    }
  }
}
