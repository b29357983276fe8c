package presstime.cli.schedule;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
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

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  public Deliveries(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    String path =
        content != null
            ? "/content/" + content + "/deliveries"
            : Query.of("/deliveries")
                .with("state", state)
                .with(
                    "channel",
                    Optional.ofNullable(channel)
                        .map(name -> String.valueOf(new ChannelIds(api).id(name)))
                        .orElse(null))
                .with("type", type)
                .with("from", from)
                .with("to", to)
                .with("limit", String.valueOf(limit))
                .with("cursor", cursor)
                .toString();
    show(session, api.get(path), "There are no deliveries here.");
    return Exit.OK;
  }

  static void show(Session session, JsonNode page, String ifEmpty) {
    session.show(
        page,
        screen -> {
          new DeliveryTable(screen).show(Screen.items(page), ifEmpty);
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
  }
}
