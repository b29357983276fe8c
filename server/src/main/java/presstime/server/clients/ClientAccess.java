package presstime.server.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import presstime.database.tables.records.ClientLinkRecord;
import presstime.server.clients.policy.LinkTokens;
import presstime.server.clients.store.LinkRows;
import presstime.server.identity.Buckets;
import presstime.server.identity.ClientNetwork;
import presstime.server.identity.Passwords;
import presstime.server.kernel.TimeZones;

/**
 * Opens links to those who hold their token, and slows those who guess. Limits: 30 unknown tokens
 * from one address, then one each ten seconds; 240 requests by one link, then two a second; five
 * passcodes of one link, then one a minute, and after fifty wrong ones in a row none at all until a
 * member renews the link. But for the last, each server counts by itself.
 */
@Service
public class ClientAccess {

  /** How long nobody needs to give the passcode again. */
  private static final Duration PASS_LASTS = Duration.ofHours(12);

  private final LinkRows rows;
  private final Passwords passwords;
  private final InstantSource clock;
  private final Buckets unknown;
  private final Buckets requests;
  private final Buckets writes;
  private final Buckets passcodes;

  ClientAccess(LinkRows rows, Passwords passwords, InstantSource clock) {
    this.rows = rows;
    this.passwords = passwords;
    this.clock = clock;
    this.unknown = new Buckets(clock, 30, Duration.ofSeconds(10));
    this.requests = new Buckets(clock, 240, Duration.ofMillis(500));
    this.writes = new Buckets(clock, 30, Duration.ofSeconds(20));
    this.passcodes = new Buckets(clock, 5, Duration.ofMinutes(1));
  }

  /**
   * The link of a token. Whether its passcode was given is not looked at.
   *
   * @param address the client's, for the limit on guesses
   * @throws ClientFaults.Unknown and others that say why it does not open
   */
  public OpenLink open(@Nullable String token, String address) {
    String from = ClientNetwork.of(address);
    take(unknown, from);
    Optional<ClientLinkRecord> found =
        token != null && LinkTokens.isToken(token)
            ? rows.byToken(LinkTokens.hash(token))
            : Optional.empty();
    ClientLinkRecord row = found.orElseThrow(ClientFaults.Unknown::new);
    unknown.giveBack(from);
    take(requests, String.valueOf(row.getId()));
    refuseClosed(row, clock.instant());
    LinkRows.House house = rows.house(row.getWorkspaceId());
    return new OpenLink(
        row.getId(),
        row.getWorkspaceId(),
        house.name(),
        TimeZones.of(house.timeZone()),
        row.getMessage(),
        row.getRecipientName(),
        LinkRights.of(row.getRights()),
        rows.contents(row.getId()),
        List.of(row.getChannels()),
        HexFormat.of().formatHex(row.getTokenHash()),
        row.getPasscodeHash(),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getExpiresAt());
  }

  static void refuseClosed(ClientLinkRecord row, Instant now) {
    switch (LinkViews.state(row, now)) {
      case "revoked" -> throw new ClientFaults.Revoked();
      case "expired" -> throw new ClientFaults.Expired();
      case "shut" -> throw new ClientFaults.Shut();
      default -> {
        // it opens
      }
    }
  }

  /** True when no passcode is needed, or the pass shows that it was given. */
  public boolean passes(OpenLink link, String visitor, @Nullable String pass) {
    String hash = link.passcodeHash();
    return hash == null || LinkTokens.isPass(pass, hash, link.key(), visitor, clock.instant());
  }

  /**
   * @throws ClientFaults.PasscodeNeeded unless {@link #passes}
   */
  public void requirePass(OpenLink link, String visitor, @Nullable String pass) {
    if (!passes(link, visitor, pass)) {
      throw new ClientFaults.PasscodeNeeded();
    }
  }

  /**
   * Takes a passcode, counted as wrong before it is looked at.
   *
   * @param visitor whom the pass is for; empty for programs
   * @return the pass, good for twelve hours
   * @throws ClientFaults.PasscodeWrong when it is another
   */
  public String unlock(OpenLink link, String visitor, String passcode) {
    String hash = link.passcodeHash();
    if (hash == null) {
      return "";
    }
    String key = String.valueOf(link.id());
    take(passcodes, key);
    if (!rows.countFailure(link.id())) {
      throw new ClientFaults.Shut();
    }
    if (!passwords.matches(passcode, hash)) {
      throw new ClientFaults.PasscodeWrong();
    }
    rows.forgetFailures(link.id());
    passcodes.giveBack(key);
    return LinkTokens.pass(hash, link.key(), visitor, clock.instant().plus(PASS_LASTS));
  }

  /** Counts something a client says or decides. */
  void countWrite(OpenLink link) {
    take(writes, String.valueOf(link.id()));
  }

  private static void take(Buckets buckets, String key) {
    buckets
        .take(key)
        .ifPresent(wait -> {
          throw new ClientFaults.TooMany(wait);
        });
  }
}
