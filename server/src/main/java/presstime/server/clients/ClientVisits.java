package presstime.server.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.clients.policy.LinkTokens;
import presstime.server.clients.policy.Visitors;
import presstime.server.clients.store.VisitRows;

/**
 * Keeps when links were opened. Of the visitor nothing is kept but a number that tells devices
 * apart within a day: a hash of address, browser and link under a random key that is in memory only
 * and changes every day, so that nobody, the operator included, can get the address back.
 */
@Service
public class ClientVisits {

  /** A longer pause begins another visit. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  private final VisitRows rows;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private Key key = new Key(LocalDate.MIN, "");

  private record Key(LocalDate day, String secret) {}

  ClientVisits(VisitRows rows, ApplicationEventPublisher events, InstantSource clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody looks at a page of a link.
   *
   * @param address the client's; not kept
   * @param userAgent the client's; only the names of browser and system are kept
   */
  @Transactional
  public void record(OpenLink link, String address, String userAgent) {
    Instant now = clock.instant();
    byte[] visitor = visitor(link, address, userAgent, now);
    if (rows.goOn(link.id(), visitor, now.minus(PAUSE), now)) {
      return;
    }
    String device = Visitors.device(userAgent);
    rows.insert(link.workspaceId(), link.id(), visitor, device, now);
    events.publishEvent(
        new ClientLinkOpened(
            link.workspaceId(), link.id(), device, "client by link " + link.id(), now));
  }

  private byte[] visitor(OpenLink link, String address, String userAgent, Instant now) {
    String mac = LinkTokens.mac(secret(now), link.id() + " " + address + " " + userAgent);
    return Arrays.copyOf(Base64.getUrlDecoder().decode(mac), 8);
  }

  private synchronized String secret(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!key.day().equals(today)) {
      key = new Key(today, LinkTokens.random());
    }
    return key.secret();
  }
}
