package presstime.cli.schedule;

import java.util.List;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.channel.ChannelIds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The option that says where. */
final class Channelled {

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      split = ",",
      description =
          "Number or name, several times for several; the content's own channels when missing.")
  private List<String> channels = List.of();

  ObjectNode into(ObjectNode request, Api api) {
    if (!channels.isEmpty()) {
      ArrayNode ids = request.putArray("channels");
      new ChannelIds(api).ids(channels).forEach(ids::add);
    }
    return request;
  }
}
