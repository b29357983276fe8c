package presstime.cli.assignment;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code free-times}. */
@Command(name = "free-times", description = "Show the next free times of a channel.")
public final class FreeTimes implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CHANNEL")
  private String channel = "";

  @Option(names = "--content", paramLabel = "ID", description = "Whose categories count.")
  private @Nullable Long content;

  @Option(names = "--from", paramLabel = "TIME", description = "None before it.")
  private @Nullable String from;

  @Option(names = "--count", paramLabel = "N", defaultValue = "5")
  private int count;

  public FreeTimes(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    JsonNode free =
        api.get(
            Query.of("/channels/" + new ChannelIds(api).id(channel) + "/free-times")
                .with("content", content == null ? null : content.toString())
                .with("from", from)
                .with("count", String.valueOf(count))
                .toString());
    session.show(
        free,
        screen -> {
          Table table = Table.of("TIME THERE", "INSTANT", "REASON");
          for (JsonNode one : free) {
            table.row(
                Screen.text(one, "local").replace('T', ' '),
                Screen.text(one, "at"),
                Screen.text(one, "reason"));
          }
          screen.table(table, "Nothing is free within the channel's horizon.");
        });
    return Exit.OK;
  }
}
