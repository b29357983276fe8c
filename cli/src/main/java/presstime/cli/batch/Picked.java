package presstime.cli.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.channel.ChannelIds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a batch is about: deliveries by number, or all that a list shows. */
final class Picked {

  @Parameters(paramLabel = "DELIVERY", arity = "0..*", description = "Numbers of deliveries.")
  private List<Long> deliveries = List.of();

  @Option(
      names = "--view",
      paramLabel = "LIST",
      description = "In place of numbers, all of a list: upcoming, past-due or missed.")
  private @Nullable String view;

  @Option(names = "--state", paramLabel = "STATE", split = ",", description = "All in a state.")
  private List<String> states = List.of();

  @Option(
      names = "--in-channel",
      paramLabel = "CHANNEL",
      split = ",",
      description = "All on a channel, by number or name.")
  private List<String> channels = List.of();

  @Option(names = "--content", paramLabel = "ID", description = "All of one content.")
  private @Nullable Long content;

  @Option(
      names = "--due-from",
      paramLabel = "TIME",
      description = "All due then or later; RFC 3339.")
  private @Nullable String from;

  @Option(names = "--due-before", paramLabel = "TIME", description = "All due before; RFC 3339.")
  private @Nullable String to;

  ObjectNode into(ObjectNode request, Api api) {
    ObjectNode filter = filter(api);
    if (deliveries.isEmpty() == filter.isEmpty()) {
      throw Failure.of(
          Exit.USAGE,
          deliveries.isEmpty() ? "Which deliveries?" : "Numbers and a list",
          deliveries.isEmpty() ? "None is named." : "Deliveries are named by number and as a list.",
          "Give numbers, or --view, --state, --in-channel, --content, --due-from, --due-before.");
    }
    if (filter.isEmpty()) {
      ArrayNode items = request.putArray("deliveries");
      deliveries.forEach(id -> items.addObject().put("id", id));
    } else {
      request.set("filter", filter);
    }
    return request;
  }

  private ObjectNode filter(Api api) {
    ObjectNode filter = Documents.object();
    if (view != null) {
      filter.put("view", view);
    }
    if (!states.isEmpty()) {
      states.forEach(filter.putArray("state")::add);
    }
    if (!channels.isEmpty()) {
      new ChannelIds(api).ids(channels).forEach(filter.putArray("channel")::add);
    }
    if (content != null) {
      filter.put("content", content);
    }
    if (from != null) {
      filter.put("from", from);
    }
    if (to != null) {
      filter.put("to", to);
    }
    return filter;
  }
}
