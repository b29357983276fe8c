package presstime.cli.bundle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.PageOptions;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code release}. */
@Command(name = "release", description = "Deliveries that go together: all or nothing, or in part.")
public final class Release {
  private final Session session;

  public Release(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show releases, the newest first.")
  int list(@Mixin PageOptions which) {
    JsonNode releases = session.api().get(which.of(Query.of("/releases")));
    session.show(
        releases,
        screen -> {
          Table table = Table.of("ID", "NAME", "MODE", "STATE", "DUE", "MEMBERS");
          for (JsonNode release : Screen.items(releases)) {
            table.row(
                Screen.text(release, "id"),
                Screen.text(release, "name"),
                Screen.text(release, "mode"),
                Screen.text(release, "state"),
                screen.times().wall(Screen.text(release, "dueAt")),
                String.valueOf(release.path("members").size()));
          }
          screen.table(table, "There are no releases.");
          PageOptions.more(screen, releases);
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one release, its members and what the checks said.")
  int show(@Parameters(paramLabel = "RELEASE") long id) {
    show(session.api().get("/releases/" + id));
    return Exit.OK;
  }

  @Command(name = "create", description = "Let deliveries go together at one time.")
  int create(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(index = "1..*", paramLabel = "DELIVERY") @Nullable List<Long> deliveries,
      @Option(names = "--content", paramLabel = "ID", description = "Schedule and add it.")
          @Nullable List<Long> contents,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              split = ",",
              description = "Where those contents go; their own channels when missing.")
          @Nullable List<String> channels,
      @Option(names = "--at", required = true, paramLabel = "TIME") String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Option(names = "--partial", description = "Those that pass go; else all or nothing.")
          boolean partial,
      @Option(
              names = "--on-failure",
              paramLabel = "RULE",
              defaultValue = "leave",
              description = "When one fails after others went: leave (usual) or unpublish.")
          String onFailure) {
    ObjectNode request = time(at, zone).put("name", name);
    request.put("mode", partial ? "partial" : "all-or-nothing").put("onFailure", onFailure);
    members(request, deliveries, contents, channels);
    show(session.api().post("/releases", request));
    return Exit.OK;
  }

  @Command(name = "add", description = "Add members; they get the release's time.")
  int add(
      @Parameters(index = "0", paramLabel = "RELEASE") long id,
      @Parameters(index = "1..*", paramLabel = "DELIVERY") @Nullable List<Long> deliveries,
      @Option(names = "--content", paramLabel = "ID", description = "Schedule and add it.")
          @Nullable List<Long> contents,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              split = ",",
              description = "Where those contents go; their own channels when missing.")
          @Nullable List<String> channels) {
    ObjectNode request = Documents.object();
    members(request, deliveries, contents, channels);
    show(session.api().post("/releases/" + id + "/members", request));
    return Exit.OK;
  }

  @Command(name = "remove", description = "Take a member out; it keeps its time and goes alone.")
  int remove(
      @Parameters(index = "0", paramLabel = "RELEASE") long id,
      @Parameters(index = "1", paramLabel = "DELIVERY") long delivery) {
    show(session.api().delete("/releases/" + id + "/members/" + delivery));
    return Exit.OK;
  }

  @Command(name = "check", description = "Say what the checks would say now; nothing changes.")
  int check(@Parameters(paramLabel = "RELEASE") long id) {
    JsonNode lines = session.api().get("/releases/" + id + "/check");
    session.show(lines, screen -> lines(screen, Screen.items(lines)));
    return Exit.OK;
  }

  @Command(name = "reschedule", description = "Another time for all.")
  int reschedule(
      @Parameters(paramLabel = "RELEASE") long id,
      @Option(names = "--at", required = true, paramLabel = "TIME") String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone) {
    show(session.api().post("/releases/" + id + "/reschedule", time(at, zone)));
    return Exit.OK;
  }

  @Command(name = "hold", description = "Hold all of it back.")
  int hold(
      @Parameters(paramLabel = "RELEASE") long id,
      @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note) {
    show(session.api().post("/releases/" + id + "/hold", Documents.object().put("note", note)));
    return Exit.OK;
  }

  @Command(
      name = "release",
      description = "Release what is held or was refused; it is checked anew.")
  int release(@Parameters(paramLabel = "RELEASE") long id) {
    show(session.api().post("/releases/" + id + "/release", Documents.object()));
    return Exit.OK;
  }

  @Command(name = "cancel", description = "Call all of it off.")
  int cancel(@Parameters(paramLabel = "RELEASE") long id) {
    show(session.api().post("/releases/" + id + "/cancel", Documents.object()));
    return Exit.OK;
  }

  private ObjectNode time(String at, @Nullable String zone) {
    return DueTime.parse(at, Optional.ofNullable(zone), session.terminal())
        .into(Documents.object());
  }

  private void members(
      ObjectNode request,
      @Nullable List<Long> deliveries,
      @Nullable List<Long> contents,
      @Nullable List<String> channels) {
    if (deliveries != null) {
      deliveries.forEach(request.putArray("deliveries")::add);
    }
    if (contents != null) {
      contents.forEach(request.putArray("contents")::add);
    }
    if (channels != null) {
      new ChannelIds(session.api()).ids(channels).forEach(request.putArray("channels")::add);
    }
  }

  private void show(JsonNode release) {
    session.show(
        release,
        screen -> {
          screen.line(
              "Release %s: %s, %s"
                  .formatted(
                      Screen.text(release, "id"),
                      Screen.text(release, "name"),
                      screen.state(Screen.text(release, "state"))));
          screen.fact("mode", Screen.text(release, "mode"));
          screen.fact("due", screen.times().both(Screen.text(release, "dueAt")));
          Table table = Table.of("DELIVERY", "CONTENT", "CHANNEL", "STATE", "WHY");
          for (JsonNode member : release.path("members")) {
            table.row(
                Screen.text(member, "id"),
                Screen.text(member, "contentTitle"),
                Screen.text(member, "channelName"),
                Screen.text(member, "state"),
                Screen.text(member.path("problem"), "cause"));
          }
          screen.table(table, "Nothing is in it.");
        });
  }

  private static void lines(Screen screen, JsonNode lines) {
    Table table = Table.of("DELIVERY", "CONTENT", "CHANNEL", "VERDICT", "WHY");
    for (JsonNode line : lines) {
      table.row(
          Screen.text(line, "deliveryId"),
          Screen.text(line, "title"),
          Screen.text(line, "channel"),
          Screen.text(line, "verdict"),
          Screen.text(line.path("problem"), "title"));
    }
    screen.table(table, "Nothing is in it.");
  }
}
