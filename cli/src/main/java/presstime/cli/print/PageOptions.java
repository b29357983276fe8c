package presstime.cli.print;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import presstime.cli.api.Query;
import tools.jackson.databind.JsonNode;

/** Which page of a list to show, and how to ask for the next. */
public final class PageOptions {

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  /** The path that asks for this page. */
  public String of(Query query) {
    return query.with("limit", String.valueOf(limit)).with("cursor", cursor).toString();
  }

  /** Says how to ask for the next page, where there is one. */
  public static void more(Screen screen, JsonNode page) {
    String next = Screen.text(page, "nextCursor");
    if (!next.isEmpty()) {
      screen.line("More: --cursor " + next);
    }
  }
}
