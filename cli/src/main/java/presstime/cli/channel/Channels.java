package presstime.cli.channel;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Pages;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code channel}. */
@Command(
    name = "channel",
    description =
        "Channels: list, add, show, test, update, remove. A channel is named by number or name.",
    subcommands = {AddChannel.class, UpdateChannel.class})
public final class Channels {
  private final Session session;

  public Channels(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show the workspace's channels.")
  int list() {
    JsonNode channels = Pages.all(session.api(), "/channels");
    session.show(
        channels,
        screen -> {
          Table table = Table.of("ID", "NAME", "PLATFORM", "TIME ZONE", "ENABLED", "LATE");
          for (JsonNode channel : Screen.items(channels)) {
            table.row(
                Screen.text(channel, "id"),
                Screen.text(channel, "name"),
                Screen.text(channel, "platform"),
                Screen.text(channel, "timeZone"),
                channel.path("enabled").asBoolean(true) ? "yes" : "no",
                Screen.text(channel, "latePolicy"));
          }
          screen.table(table, "There are no channels. Add one: presstime channel add --help");
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one channel; secrets are only named.")
  int show(@Parameters(paramLabel = "CHANNEL") String channel) {
    Api api = session.api();
    JsonNode found = api.get("/channels/" + new ChannelIds(api).id(channel));
    session.show(found, screen -> describe(screen, found));
    return Exit.OK;
  }

  @Command(
      name = "test",
      description = "Try the connection, changing nothing. Exit code 1 when it cannot publish.")
  int test(@Parameters(paramLabel = "CHANNEL") String channel) {
    Api api = session.api();
    Report report =
        new Report(api.post("/channels/" + new ChannelIds(api).id(channel) + "/test", null));
    session.show(report.document(), report::show);
    return report.ok() ? Exit.OK : Exit.FAILED;
  }

  @Command(name = "remove", description = "Remove a channel. What it published stays where it is.")
  int remove(@Parameters(paramLabel = "CHANNEL") String channel) {
    Api api = session.api();
    long id = new ChannelIds(api).id(channel);
    api.delete("/channels/" + id, api.get("/channels/" + id).path("version").asInt(0));
    session.show(
        Documents.object().put("id", id).put("removed", true),
        screen -> screen.line("Channel " + id + " is removed."));
    return Exit.OK;
  }

  static void describe(Screen screen, JsonNode channel) {
    screen.line("Channel " + Screen.text(channel, "id") + ": " + Screen.text(channel, "name"));
    screen.fact("platform", Screen.text(channel, "platform"));
    screen.fact("time zone", Screen.text(channel, "timeZone"));
    screen.fact("enabled", channel.path("enabled").asBoolean(true) ? "yes" : "no");
    screen.fact("late", Screen.text(channel, "latePolicy"));
    channel.path("settings").forEachEntry((name, value) -> screen.fact(name, value.asString("")));
    channel.path("secretsSet").forEach(name -> screen.fact(name.asString(""), "(set)"));
  }
}

/** {@code channel add}. */
@Command(
    name = "add",
    description =
        "Connect a channel; the connection is tried first and nothing is kept when it fails.")
final class AddChannel implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--platform",
      required = true,
      paramLabel = "ID",
      description = "See 'presstime platforms'.")
  private String platform = "";

  @Option(names = "--no-test", description = "Keep it without trying the connection.")
  private boolean noTest;

  @Mixin private ChannelOptions options = new ChannelOptions();

  AddChannel(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object().put("platform", platform);
    request.putObject("settings");
    request.putObject("secrets");
    options.into(request, session.terminal());
    if (!request.has("name")) {
      request.put("name", platform);
    }
    request.put("test", !noTest);
    JsonNode channel = create(request);
    session.show(channel, screen -> Channels.describe(screen, channel));
    return Exit.OK;
  }

  private JsonNode create(ObjectNode request) {
    try {
      return session.api().post("/channels", request);
    } catch (Failure failure) {
      if (!session.json()
          && !failure.problem().path("problems").isEmpty()
          && failure.problem() instanceof ObjectNode problem) {
        problem.put("hint", "Nothing was saved; --no-test saves it all the same.");
      }
      throw failure;
    }
  }
}

/** {@code channel update}. */
@Command(name = "update", description = "Change a channel. What is not named stays.")
final class UpdateChannel implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CHANNEL")
  private String channel = "";

  @Option(
      names = "--enabled",
      arity = "1",
      paramLabel = "true|false",
      description = "Whether deliveries go out.")
  private @org.jspecify.annotations.Nullable Boolean enabled;

  @Mixin private ChannelOptions options = new ChannelOptions();

  UpdateChannel(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    long id = new ChannelIds(api).id(channel);
    ObjectNode request = Documents.object();
    options.into(request, session.terminal());
    if (enabled != null) {
      request.put("enabled", enabled);
    }
    JsonNode changed =
        api.patch("/channels/" + id, api.get("/channels/" + id).path("version").asInt(0), request);
    session.show(changed, screen -> Channels.describe(screen, changed));
    return Exit.OK;
  }
}
