package presstime.server.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.DeliveryFaults.CannotDo;
import presstime.server.delivery.DeliveryFaults.ChannelUnclear;

/** Which channels a request means. */
@Component
public class Destinations {

  private final Channels channels;
  private final Contents contents;

  Destinations(Channels channels, Contents contents) {
    this.channels = channels;
    this.contents = contents;
  }

  /**
   * The named ones; else the content's own; else the workspace's only one.
   *
   * @param action that each of them must be able to do
   * @throws presstime.server.kernel.Fault when one of them cannot, or it is not clear which
   */
  public List<ChannelSummary> of(ContentSummary content, List<Long> named, Action action) {
    List<ChannelSummary> meant = named.isEmpty() ? usual(content) : named(content, named);
    for (ChannelSummary channel : meant) {
      if (!channels.can(channel, action)) {
        throw new CannotDo(action, channel);
      }
    }
    return meant;
  }

  /**
   * The original's destinations: numbers of channels, or platforms. A platform means the content's
   * own channels of it; else the workspace's only one.
   */
  List<Long> called(ContentSummary content, List<String> destinations) {
    List<ChannelSummary> all = channels.list(content.workspaceId());
    List<Long> own = contents.defaultChannels(content.id());
    return destinations.stream()
        .flatMap(name -> meant(content, name, all, own).stream())
        .distinct()
        .toList();
  }

  private static List<Long> meant(
      ContentSummary content, String name, List<ChannelSummary> all, List<Long> own) {
    List<Long> fitting =
        all.stream()
            .filter(c -> c.platform().equals(name) || String.valueOf(c.id()).equals(name))
            .map(ChannelSummary::id)
            .toList();
    if (fitting.size() == 1) {
      return fitting;
    }
    List<Long> its = fitting.stream().filter(own::contains).toList();
    if (its.isEmpty()) {
      throw new ChannelUnclear(
          fitting.isEmpty()
              ? "No channel of this workspace is a '" + name + "'."
              : "This workspace has %d '%s' channels and content %d names none of them."
                  .formatted(fitting.size(), name, content.id()));
    }
    return its;
  }

  private List<ChannelSummary> named(ContentSummary content, List<Long> named) {
    return named.stream().distinct().map(id -> channels.get(content.workspaceId(), id)).toList();
  }

  private List<ChannelSummary> usual(ContentSummary content) {
    List<Long> own = contents.defaultChannels(content.id());
    if (!own.isEmpty()) {
      return named(content, own);
    }
    List<ChannelSummary> all = channels.list(content.workspaceId());
    if (all.size() != 1) {
      throw new ChannelUnclear(
          all.isEmpty()
              ? "This workspace has no channel yet."
              : "This workspace has "
                  + all.size()
                  + " channels and content "
                  + content.id()
                  + " names none.");
    }
    return all;
  }
}
