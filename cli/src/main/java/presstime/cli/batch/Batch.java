package presstime.cli.batch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code batch}. */
@Command(
    name = "batch",
    description = "Do one thing to many deliveries, all or nothing; see and undo what was done.")
public final class Batch {
  private final Session session;

  public Batch(Session session) {
    this.session = session;
  }

  @Command(name = "schedule", description = "Give many contents one time.")
  int schedule(
      @Parameters(paramLabel = "CONTENT", arity = "1..*") List<Long> contents,
      @Option(names = "--at", paramLabel = "TIME", required = true) String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Option(names = "--channel", paramLabel = "CHANNEL", split = ",")
          @Nullable List<String> channels,
      @Mixin Manner manner) {
    ObjectNode request = operation("schedule");
    contents.forEach(request.putArray("contents")::add);
    time(at, zone).into(request);
    Api api = session.api();
    if (channels != null) {
      new ChannelIds(api).ids(channels).forEach(request.putArray("channels")::add);
    }
    return send(api, manner.into(request));
  }

  @Command(
      name = "move",
      description = "Move to a day, each keeping its time of day, or all to one moment.")
  int move(
      @Option(names = "--date", paramLabel = "DAY", description = "2026-03-01")
          @Nullable String date,
      @Option(names = "--at", paramLabel = "TIME") @Nullable String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Mixin Picked picked,
      @Mixin Manner manner) {
    ObjectNode request = operation("move");
    if (date != null) {
      request.put("date", date);
    }
    if (at != null) {
      time(at, zone).into(request);
    }
    return send(picked, manner, request);
  }

  @Command(name = "shift", description = "Move by a duration, on the wall clock unless --exact.")
  int shift(
      @Option(
              names = "--by",
              paramLabel = "DURATION",
              required = true,
              description = "ISO 8601: P1D, -P1W, PT2H.")
          String by,
      @Option(names = "--exact", description = "By elapsed time, whatever the clocks do.")
          boolean exact,
      @Mixin Picked picked,
      @Mixin Manner manner) {
    return send(picked, manner, operation("shift").put("by", by).put("exact", exact));
  }

  @Command(name = "clone", description = "Copy the contents with their plans, shifted.")
  int copy(
      @Option(names = "--by", paramLabel = "DURATION", required = true) String by,
      @Option(names = "--exact") boolean exact,
      @Mixin Picked picked,
      @Mixin Manner manner) {
    return send(picked, manner, operation("clone").put("by", by).put("exact", exact));
  }

  @Command(name = "spread", description = "Spread evenly over a period.")
  int spread(
      @Option(names = "--from", paramLabel = "TIME", required = true) String from,
      @Option(names = "--to", paramLabel = "TIME", required = true) String to,
      @Option(
              names = "--zone",
              paramLabel = "ZONE",
              description = "Of wall-clock times; this computer's when missing.")
          @Nullable String zone,
      @Option(names = "--slots-only", description = "Into free slots of the channels only.")
          boolean slotsOnly,
      @Mixin Picked picked,
      @Mixin Manner manner) {
    return send(
        picked,
        manner,
        operation("spread")
            .put("from", from)
            .put("to", to)
            .put("timeZone", zone == null ? session.terminal().zone().getId() : zone)
            .put("slotsOnly", slotsOnly));
  }

  @Command(name = "rechannel", description = "Send out on other channels at the same time.")
  int rechannel(
      @Option(names = "--channel", paramLabel = "CHANNEL", split = ",", required = true)
          List<String> channels,
      @Mixin Picked picked,
      @Mixin Manner manner) {
    ObjectNode request = operation("rechannel");
    new ChannelIds(session.api()).ids(channels).forEach(request.putArray("channels")::add);
    return send(picked, manner, request);
  }

  @Command(name = "cancel", description = "Call off.")
  int cancel(@Mixin Note note, @Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, note.into(operation("cancel")));
  }

  @Command(name = "hold", description = "Hold back; each keeps its time.")
  int hold(@Mixin Note note, @Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, note.into(operation("hold")));
  }

  @Command(name = "release", description = "Release what is held.")
  int release(@Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, operation("release"));
  }

  @Command(name = "retry", description = "Try again at once.")
  int retry(@Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, operation("retry"));
  }

  @Command(name = "publish-now", description = "Send out at once, whatever the time was.")
  int publishNow(@Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, operation("publish-now"));
  }

  @Command(name = "skip", description = "Decide that what did not go out at its time shall not.")
  int skip(@Mixin Note note, @Mixin Picked picked, @Mixin Manner manner) {
    return send(picked, manner, note.into(operation("skip")));
  }

  @Command(name = "list", description = "What was done to many at once, the newest first.")
  int list(
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/batches")
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "WHEN", "WHO", "WHAT", "DONE", "REFUSED", "UNDONE");
          for (JsonNode batch : Screen.items(page)) {
            table.row(
                Screen.text(batch, "id"),
                screen.times().wall(Screen.text(batch, "createdAt")),
                Screen.text(batch, "createdBy"),
                Screen.text(batch, "title"),
                Screen.text(batch, "done"),
                Screen.text(batch, "refused"),
                screen.times().wall(Screen.text(batch, "undoneAt")));
          }
          screen.table(table, "No batch was run yet.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "One batch, item by item.")
  int show(@Parameters(paramLabel = "BATCH") long id) {
    new Reports(session).show(() -> session.api().get("/batches/" + id));
    return Exit.OK;
  }

  @Command(name = "undo", description = "Take a batch back, as long as nothing of it has gone out.")
  int undo(@Parameters(paramLabel = "BATCH") long id) {
    new Reports(session).show(() -> session.api().post("/batches/" + id + "/undo", null));
    return Exit.OK;
  }

  private DueTime time(String at, @Nullable String zone) {
    return DueTime.parse(at, Optional.ofNullable(zone), session.terminal());
  }

  private int send(Picked picked, Manner manner, ObjectNode request) {
    Api api = session.api();
    return send(api, manner.into(picked.into(request, api)));
  }

  private int send(Api api, ObjectNode request) {
    new Reports(session).show(() -> api.post("/batches", request));
    return Exit.OK;
  }

  static ObjectNode operation(String word) {
    return Documents.object().put("operation", word);
  }
}
