package presstime.server.delivery;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.platform.Publication;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Conclusion;
import presstime.server.delivery.engine.Conclusion.AttemptEnd;
import presstime.server.delivery.store.Timelines;

/**
 * Makes an event of what a server published that had lost its claim, once the delivery's story
 * tells of it. On a thread of its own, since the engine's do not wait for the database.
 */
@Component
class PublishedBesides {

  /** As the engine writes it into the story. */
  static final String KIND = "published-besides";

  private static final Logger LOG = LoggerFactory.getLogger(PublishedBesides.class);

  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PublishedBesides(
      Timelines timelines,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.timelines = timelines;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Hears of it after its commit; returns at once. */
  void after(Conclusion conclusion) {
    Publication publication = conclusion.publication();
    AttemptEnd attempt = conclusion.attempt();
    if (publication != null && attempt != null) {
      Thread.ofVirtual()
          .name("presstime-published-besides")
          .start(() -> tell(conclusion, publication, attempt.number()));
    }
  }

  /** What was recorded unheard, as it is, is in no story. */
  private void tell(Conclusion conclusion, Publication publication, int attempt) {
    Claimed claimed = conclusion.claimed();
    URI url = publication.url();
    try {
      transaction.executeWithoutResult(status -> {
        if (timelines.tells(claimed.id(), KIND, attempt)) {
          events.publishEvent(
              new DeliveryPublishedBesides(
                  claimed.workspaceId(),
                  claimed.id(),
                  claimed.contentId(),
                  claimed.channelId(),
                  attempt,
                  publication.externalId(),
                  url == null ? null : url.toString(),
                  "engine",
                  conclusion.at()));
        }
      });
    } catch (RuntimeException e) {
      LOG.error("delivery {}: published besides, told in its story alone", claimed.id(), e);
    }
  }
}
