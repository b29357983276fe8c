package presstime.cli.assignment;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.channel.ChannelIds;
import presstime.cli.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code settings}. */
@Command(
    name = "settings",
    description = "Publishing settings of a channel: days, slots, limits, blackouts.")
public final class Settings {
  private final Session session;

  public Settings(Session session) {
    this.session = session;
  }

  @Command(name = "get", description = "Show them.")
  int get(@Parameters(paramLabel = "CHANNEL") String channel) {
    Api api = session.api();
    show(api.get(path(api, channel)));
    return Exit.OK;
  }

  @Command(
      name = "set",
      description = {
        "Change some of them; what is not named stays.",
        "  presstime settings set Blog auto_publish_enabled=true weekly_publish_limit=5",
        "  presstime settings set Blog 'publish_days=[\"mon\",\"wed\"]'"
      })
  int set(
      @Parameters(index = "0", paramLabel = "CHANNEL") String channel,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "NAME=VALUE",
              description = "Values are JSON; a word that is no JSON is a text.")
          List<String> assignments) {
    ObjectNode request = Documents.object();
    assignments.forEach(assignment -> assign(assignment, request));
    Api api = session.api();
    show(api.patch(path(api, channel), request));
    return Exit.OK;
  }

  private static void assign(String assignment, ObjectNode into) {
    int at = assignment.indexOf('=');
    if (at <= 0) {
      throw Failure.of(
          Exit.USAGE,
          "Not an assignment",
          "'" + assignment + "' is not NAME=VALUE.",
          "See 'presstime settings get CHANNEL' for the names.");
    }
    String name = assignment.substring(0, at);
    String value = assignment.substring(at + 1);
    try {
      into.set(name, Documents.read(value));
    } catch (JacksonException e) {
      into.put(name, value);
    }
  }

  private static String path(Api api, String channel) {
    return "/sites/" + new ChannelIds(api).id(channel) + "/publishing-settings";
  }

  private void show(JsonNode settings) {
    session.show(
        settings,
        screen ->
            settings.forEachEntry((name, value) ->
                screen.fact(name, value.isContainer() ? value.toString() : shown(value))));
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "none" : value.asString("");
  }
}
