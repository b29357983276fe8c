package presstime.server.delivery;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.DeliveryFaults.WrongState;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Publications;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;

/** What nobody could tell, told by a person who has looked. */
@Component
public class Resolutions {

  private final DeliveryRows rows;
  private final DeliveryReads reads;
  private final Publications publications;
  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Resolutions(
      DeliveryRows rows,
      DeliveryReads reads,
      Publications publications,
      Timelines timelines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.reads = reads;
    this.publications = publications;
    this.timelines = timelines;
    this.events = events;
    this.clock = clock;
  }

  /** A person has looked, and says what became of an unconfirmed delivery. */
  @Transactional
  public Delivery resolve(
      Caller caller, long id, boolean published, @Nullable URI url, @Nullable String externalId) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    DeliveryState state = DeliveryState.of(row.getState());
    if (state != DeliveryState.UNCONFIRMED) {
      throw new WrongState(id, state, "resolved");
    }
    if (url != null && !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
      throw new InvalidField(
          "url", "It is not a web address.", "Send the https:// address at which it is seen.");
    }
    Instant now = clock.instant();
    row.setAmbiguous(false);
    if (published) {
      row.setExternalUrl(url == null ? row.getExternalUrl() : url.toString());
      row.setExternalId(externalId == null ? row.getExternalId() : externalId);
      row.setProblem(null);
      boolean makesPublic = Sense.actionOf(row).makesPublic();
      rows.end(row, makesPublic ? DeliveryState.PUBLISHED : DeliveryState.WITHDRAWN, now);
      publications.found(row, makesPublic, now);
    } else {
      rows.end(row, DeliveryState.FAILED, now);
    }
    timelines.add(id, "resolved", caller.actor(), now, Map.of("published", published));
    events.publishEvent(
        new DeliveryResolved(row.getWorkspaceId(), id, published, caller.actor(), now));
    return reads.find(row.getWorkspaceId(), row.getId()).orElseThrow();
  }
}
