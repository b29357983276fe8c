package presstime.server.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.ContentStanding.Live;
import presstime.server.delivery.ContentStanding.OnChannel;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.Filter;
import presstime.server.delivery.store.PublicationReads;
import presstime.server.delivery.store.PublicationReads.Published;
import presstime.server.identity.Caller;

/** Puts together what content and delivery know, as it was at one moment. */
@Component
public class ContentStandings {

  private static final int MOST_WAITING = 1_000;

  private final Contents contents;
  private final Channels channels;
  private final DeliveryReads deliveries;
  private final PublicationReads publications;

  ContentStandings(
      Contents contents,
      Channels channels,
      DeliveryReads deliveries,
      PublicationReads publications) {
    this.contents = contents;
    this.channels = channels;
    this.deliveries = deliveries;
    this.publications = publications;
  }

  /**
   * One content's, from one snapshot: a publication that ends meanwhile shows wholly or not yet.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ContentStanding of(Caller caller, long contentId) {
    long workspace = caller.workspaceId();
    ContentSummary content = contents.get(workspace, contentId);
    Map<Long, Published> there = publications.of(workspace, contentId);
    Map<Long, List<Delivery>> waiting =
        deliveries
            .list(
                workspace,
                new Filter(
                    List.of(DeliveryState.SCHEDULED, DeliveryState.HELD),
                    null,
                    contentId,
                    null,
                    null),
                false,
                null,
                MOST_WAITING)
            .stream()
            .collect(Collectors.groupingBy(Delivery::channelId));
    Map<Long, ChannelSummary> known =
        channels.list(workspace).stream()
            .collect(Collectors.toMap(ChannelSummary::id, Function.identity()));
    Set<Long> places = new LinkedHashSet<>(contents.defaultChannels(contentId));
    places.addAll(there.keySet());
    places.addAll(waiting.keySet());
    List<OnChannel> on = new ArrayList<>();
    for (long place : places.stream().sorted().toList()) {
      ChannelSummary channel = known.get(place);
      if (channel != null) {
        on.add(on(channel, content, there.get(place), waiting.getOrDefault(place, List.of())));
      }
    }
    Integer approved = content.approvedRevisionNumber();
    return new ContentStanding(
        contentId,
        content.title(),
        content.status(),
        content.currentRevisionNumber(),
        approved,
        approved != null && content.currentRevisionNumber() > approved,
        on);
  }

  private static OnChannel on(
      ChannelSummary channel,
      ContentSummary content,
      @Nullable Published there,
      List<Delivery> waiting) {
    Integer approved = content.approvedRevisionNumber();
    Published shown = there != null && there.state().equals("live") ? there : null;
    return new OnChannel(
        channel.id(),
        channel.name(),
        channel.platform(),
        there == null ? "never" : there.state(),
        shown == null
            ? null
            : new Live(
                shown.revisionNumber(),
                shown.url(),
                shown.externalId(),
                shown.publishedAt(),
                shown.changedAt(),
                shown.deliveryId()),
        shown != null && approved != null && shown.revisionNumber() < approved,
        waiting);
  }
}
