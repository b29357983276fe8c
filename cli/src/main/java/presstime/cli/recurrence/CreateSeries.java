package presstime.cli.recurrence;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code series create}. */
@Command(
    name = "create",
    description = "Begin a series. See what it will do first: --preview, or presstime when.")
public final class CreateSeries implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CONTENT", arity = "0..*", description = "What goes out, in turn.")
  private List<Long> contents = List.of();

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--rule", paramLabel = "RRULE", description = "FREQ=WEEKLY;BYDAY=MO")
  private @Nullable String rule;

  @Option(names = "--cron", paramLabel = "CRON", description = "Instead: '0 9 * * 1-5'")
  private @Nullable String cron;

  @Option(names = "--start", paramLabel = "TIME", description = "2026-01-20T09:00")
  private @Nullable String start;

  @Option(names = "--end", paramLabel = "DATE", description = "The last possible date.")
  private @Nullable String end;

  @Option(names = "--zone", paramLabel = "ZONE", description = "The first channel's when missing.")
  private @Nullable String zone;

  @Option(names = "--channel", paramLabel = "CHANNEL", split = ",", description = "Number or name.")
  private List<String> channels = List.of();

  @Option(names = "--action", paramLabel = "publish|update", description = "publish when missing.")
  private @Nullable String action;

  @Option(
      names = "--repeat-after",
      paramLabel = "DURATION",
      description = "Least time between repeats of one content: P14D.")
  private @Nullable String repeatAfter;

  @Option(names = "--preview", description = "Only show the dates; nothing is saved.")
  private boolean preview;

  public CreateSeries(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    ObjectNode request = Documents.object();
    put(request, "name", name);
    put(request, "rule", rule);
    put(request, "cron", cron);
    put(request, "start", start == null ? null : start.replace(' ', 'T'));
    put(request, "end", end);
    put(request, "timeZone", zone);
    put(request, "action", action);
    put(request, "repeatAfter", repeatAfter);
    ArrayNode ids = request.putArray("contents");
    contents.forEach(ids::add);
    ArrayNode to = request.putArray("channels");
    if (!channels.isEmpty()) {
      new ChannelIds(api).ids(channels).forEach(to::add);
    }
    JsonNode answer = api.post(preview ? "/series/preview" : "/series", request);
    session.show(answer, screen -> show(screen, answer));
    return Exit.OK;
  }

  private void show(Screen screen, JsonNode answer) {
    if (preview) {
      new Dates(screen).show(answer.path("next"), Screen.text(answer, "timeZone"));
    } else {
      Series.describe(screen, answer);
    }
  }

  private static void put(ObjectNode request, String field, @Nullable String value) {
    if (value != null) {
      request.put(field, value);
    }
  }
}
