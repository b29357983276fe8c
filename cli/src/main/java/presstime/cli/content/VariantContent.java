package presstime.cli.content;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code content variant}. */
@Command(
    name = "variant",
    description = {
      "Show what a content says otherwise on its channels, or change it for one of them.",
      "What is not named stays; an empty title or excerpt is the content's again. It makes a new revision."
    })
final class VariantContent implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID")
  private long id;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "Its name or number.")
  private @Nullable String channel;

  @Option(names = "--title", paramLabel = "TITLE")
  private @Nullable String title;

  @Option(names = "--excerpt", paramLabel = "TEXT")
  private @Nullable String excerpt;

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description = "The text there, from a file, or - for standard input.")
  private @Nullable String body;

  @Option(names = "--reset", description = "The channel gets the content's again, in all parts.")
  private boolean reset;

  VariantContent(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    JsonNode content = api.get("/content/" + id);
    boolean changes = reset || title != null || excerpt != null || body != null;
    if (changes) {
      String where = channel;
      if (where == null) {
        throw Failure.of(
            Exit.USAGE,
            "Which channel?",
            "--channel does not say it.",
            "Give --channel with its name or number.");
      }
      long at = new ChannelIds(api).id(where);
      ObjectNode request = Documents.object();
      changed(content, at, request.putArray("variants"), api);
      content = api.patch("/content/" + id, content.path("version").asInt(0), request);
    }
    JsonNode shown = content;
    session.show(
        shown,
        screen -> {
          Table table = Table.of("CHANNEL", "TITLE", "EXCERPT", "TEXT");
          for (JsonNode one : shown.path("currentRevision").path("variants")) {
            table.row(
                Screen.text(one, "channel"),
                Screen.text(one, "title"),
                Screen.text(one, "excerpt"),
                one.path("body").isNull() ? "" : "its own");
          }
          screen.table(table, "It is the same on all channels.");
        });
    return Exit.OK;
  }

  private void changed(JsonNode content, long at, ArrayNode variants, Api api) {
    ObjectNode own = Documents.object().put("channel", at);
    for (JsonNode one : content.path("currentRevision").path("variants")) {
      if (one.path("channel").asLong() != at) {
        variants.add(one);
      } else if (!reset) {
        own.setAll((ObjectNode) one);
      }
    }
    if (title != null) {
      own.put("title", title);
    }
    if (excerpt != null) {
      own.put("excerpt", excerpt);
    }
    if (body != null) {
      own.set("body", Draft.read(session, body).request(api).path("body"));
    }
    variants.add(own);
  }
}
