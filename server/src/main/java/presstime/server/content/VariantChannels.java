package presstime.server.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.policy.RevisionFields;
import presstime.server.kernel.InvalidField;

/** Variants are for channels of the workspace. */
@Component
class VariantChannels {

  private final Channels channels;

  VariantChannels(Channels channels) {
    this.channels = channels;
  }

  /**
   * Refuses a variant for a channel that is not there. One that the content had before stays: its
   * channel may have been deleted since.
   */
  void check(long workspaceId, RevisionFields before, ContentChange change) {
    List<Variant> written = change.variants();
    if (written == null || written.isEmpty()) {
      return;
    }
    Set<Long> known = known(workspaceId);
    before.variants().stream().map(Variant::channel).forEach(known::add);
    for (int i = 0; i < written.size(); i++) {
      if (!known.contains(written.get(i).channel())) {
        throw new InvalidField(
            "variants[" + i + "].channel",
            "There is no channel " + written.get(i).channel() + " in this workspace.",
            "Send the number of a channel of this workspace.");
      }
    }
  }

  /** Of these, those for channels that are there. */
  List<Variant> present(long workspaceId, List<Variant> variants) {
    Set<Long> known = known(workspaceId);
    return variants.stream().filter(one -> known.contains(one.channel())).toList();
  }

  private Set<Long> known(long workspaceId) {
    Set<Long> known = new HashSet<>();
    channels.list(workspaceId).stream().map(ChannelSummary::id).forEach(known::add);
    return known;
  }
}
