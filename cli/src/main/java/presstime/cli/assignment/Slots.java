package presstime.cli.assignment;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code slots}. */
@Command(
    name = "slots",
    description = "Show a channel's slots of the next days, and what closes some of them.")
public final class Slots implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CHANNEL")
  private String channel = "";

  @Option(names = "--days", paramLabel = "N", defaultValue = "14")
  private int days;

  public Slots(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    long id = new ChannelIds(api).id(channel);
    JsonNode preview = api.get("/sites/" + id + "/publishing-settings/slots?days=" + days);
    session.show(
        preview,
        screen -> {
          Table table = Table.of("SLOT", "KEPT FOR", "CLOSED");
          for (JsonNode slot : preview.path("slots")) {
            table.row(
                Screen.text(slot, "text"),
                String.join(
                    ", ", slot.path("categories").valueStream().map(c -> c.asString("")).toList()),
                slot.at("/refusal/text").asString(""));
          }
          screen.table(table, "The channel has no slots in these days.");
          screen.line("Times of " + Screen.text(preview, "time_zone") + ".");
        });
    return Exit.OK;
  }
}
