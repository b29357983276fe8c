package presstime.cli.batch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code missed}. */
@Command(
    name = "missed",
    description =
        "Show what did not go out at its time and will not by itself; publish it now, reschedule or"
            + " skip it: what is named, or all of it.")
public final class Missed implements Callable<Integer> {
  private final Session session;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  public Missed(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    JsonNode page = api.get(Query.of("/deliveries/missed").with("cursor", cursor).toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "STATE", "DUE", "CHANNEL", "CONTENT", "WHY");
          for (JsonNode item : Screen.items(page)) {
            table.row(
                Screen.text(item, "id"),
                Screen.text(item, "state"),
                screen.times().fromNow(Screen.text(item, "dueAt")),
                Screen.text(item, "channelName"),
                Screen.text(item, "contentTitle"),
                Screen.text(item, "why"));
          }
          screen.table(table, "Nothing was missed.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
          JsonNode counts = api.get("/deliveries/counts");
          screen.line(
              Screen.text(counts, "missed")
                  + " missed, "
                  + Screen.text(counts, "failed")
                  + " failed, "
                  + Screen.text(counts, "unconfirmed")
                  + " unconfirmed");
        });
    return Exit.OK;
  }

  @Command(name = "publish-now", description = "Send it out at once.")
  int publishNow(
      @Parameters(paramLabel = "DELIVERY", arity = "0..*") @Nullable List<Long> deliveries,
      @Mixin Manner manner) {
    return send(deliveries, manner, Batch.operation("publish-now"));
  }

  @Command(name = "reschedule", description = "Give it another time.")
  int reschedule(
      @Parameters(paramLabel = "DELIVERY", arity = "0..*") @Nullable List<Long> deliveries,
      @Option(names = "--at", paramLabel = "TIME", required = true) String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Mixin Manner manner) {
    DueTime time = DueTime.parse(at, Optional.ofNullable(zone), session.terminal());
    return send(deliveries, manner, time.into(Batch.operation("move")));
  }

  @Command(name = "skip", description = "Decide that it shall not go out.")
  int skip(
      @Parameters(paramLabel = "DELIVERY", arity = "0..*") @Nullable List<Long> deliveries,
      @Mixin Note note,
      @Mixin Manner manner) {
    return send(deliveries, manner, note.into(Batch.operation("skip")));
  }

  private int send(@Nullable List<Long> deliveries, Manner manner, ObjectNode request) {
    if (deliveries == null || deliveries.isEmpty()) {
      request.putObject("filter").put("view", "missed");
    } else {
      ArrayNode items = request.putArray("deliveries");
      deliveries.forEach(id -> items.addObject().put("id", id));
    }
    new Reports(session).show(() -> session.api().post("/batches", manner.into(request)));
    return Exit.OK;
  }
}
