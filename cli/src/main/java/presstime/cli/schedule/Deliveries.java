package presstime.cli.schedule;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.PageOptions;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code deliveries}. */
@Command(name = "deliveries", description = "Show deliveries: planned, gone out, failed.")
public final class Deliveries implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "scheduled, held, missed, published, withdrawn, failed, unconfirmed or cancelled.")
  private @Nullable String state;

  @Option(names = "--content", paramLabel = "ID", description = "Of one content only.")
  private @Nullable Long content;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Of one channel only, by number or name.")
  private @Nullable String channel;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Of contents of one type only, by its key.")
  private @Nullable String type;

  @Option(names = "--from", paramLabel = "TIME", description = "Due then or later; RFC 3339.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Due before then; RFC 3339.")
  private @Nullable String to;

  @Mixin private PageOptions which = new PageOptions();

  public Deliveries(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    Query query =
        Query.of("/deliveries")
            .with("state", state)
            .with("content", Optional.ofNullable(content).map(String::valueOf).orElse(null))
            .with(
                "channel",
                Optional.ofNullable(channel)
                    .map(name -> String.valueOf(new ChannelIds(api).id(name)))
                    .orElse(null))
            .with("type", type)
            .with("from", from)
            .with("to", to);
    show(session, api.get(which.of(query)), "There are no deliveries here.");
    return Exit.OK;
  }

  static void show(Session session, JsonNode page, String ifEmpty) {
    session.show(
        page,
        screen -> {
          new DeliveryTable(screen).show(Screen.items(page), ifEmpty);
          PageOptions.more(screen, page);
        });
  }
}
