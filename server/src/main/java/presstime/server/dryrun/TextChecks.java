package presstime.server.dryrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import presstime.platform.Problem;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.OpenChannel;
import presstime.server.content.ContentChange;
import presstime.server.content.Drafting;
import presstime.server.content.Drafting.Drafted;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

/** What channels would say to a text that is still being written. */
@Service
public class TextChecks {

  /** As many as a content can have. */
  private static final int MOST_CHANNELS = 500;

  private final Drafting drafting;
  private final Channels channels;

  TextChecks(Drafting drafting, Channels channels) {
    this.drafting = drafting;
    this.channels = channels;
  }

  /**
   * A text on a channel.
   *
   * @param html the body as the channel would show it, sanitised
   * @param rendering null for a channel that cannot be used
   * @param problems what it would refuse, and what readers would miss; not its connection
   */
  public record Checked(
      long channelId, String html, @Nullable Rendering rendering, List<Trouble> problems) {

    public Checked {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks, and keeps nothing.
   *
   * @param draft its channels are those that are looked at
   * @throws InvalidField for a channel that is not there, and what no edit could save
   */
  public List<Checked> check(Caller caller, ContentChange draft) {
    List<Long> wanted = draft.channels() == null ? List.of() : draft.channels();
    if (wanted.size() > MOST_CHANNELS) {
      throw new InvalidField(
          "channels",
          "There are " + wanted.size() + " of them.",
          "Send at most " + MOST_CHANNELS + " numbers.");
    }
    Map<Long, ChannelSummary> known =
        channels.list(caller.workspaceId()).stream()
            .collect(Collectors.toMap(ChannelSummary::id, channel -> channel));
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.containsKey(wanted.get(i))) {
        throw new InvalidField(
            "channels[" + i + "]",
            "There is no channel " + wanted.get(i) + " in this workspace.",
            "Send numbers of channels of this workspace.");
      }
    }
    List<Checked> all = new ArrayList<>();
    drafting
        .on(caller.workspaceId(), draft, wanted)
        .forEach((channel, drafted) -> all.add(check(channel, drafted)));
    return all;
  }

  private Checked check(long channelId, Drafted drafted) {
    List<Trouble> problems = new ArrayList<>();
    for (String source : drafted.useless()) {
      problems.add(
          Trouble.error(
              new Problem(
                  "media.unreachable",
                  "An image cannot be loaded",
                  "No reader could load \"" + source + "\".",
                  "Write its whole address (https://…), or add the file.")));
    }
    for (String sha256 : drafted.missing()) {
      problems.add(
          Trouble.error(
              new Problem(
                  "media.missing",
                  "An image is not there",
                  "There is no file " + sha256 + " in this workspace.",
                  "Add the image again.")));
    }
    problems.addAll(Rehearsal.media(drafted.article()));
    Rendering rendering = null;
    try {
      OpenChannel channel = channels.open(channelId, exchange -> {}, Duration.ofSeconds(1));
      channel.platform().check(drafted.article()).stream()
          .map(Trouble::error)
          .forEach(problems::add);
      rendering = Rendering.of(drafted.article(), channel.platform().descriptor().limits(), null);
    } catch (Fault fault) {
      problems.add(Rehearsal.unusable(fault));
    }
    return new Checked(channelId, drafted.shown(), rendering, problems);
  }
}
