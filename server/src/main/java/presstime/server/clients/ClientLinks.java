package presstime.server.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ClientLinkRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.clients.policy.LinkTokens;
import presstime.server.clients.store.LinkRows;
import presstime.server.clients.store.SharedRows;
import presstime.server.clients.store.VisitRows;
import presstime.server.identity.Caller;
import presstime.server.identity.Passwords;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** The links of a workspace, for its members. */
@Service
public class ClientLinks {

  private static final int MOST_CONTENTS = 100;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int SHORTEST_PASSCODE = 6;
  private static final int LONGEST_PASSCODE = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /** A link as made or renewed. {@code token} is in no other place. */
  public record Made(ClientLink link, String token) {
    @Override
    public String toString() {
      return "Made[" + link + "]";
    }
  }

  private final LinkRows rows;
  private final SharedRows shared;
  private final VisitRows visits;
  private final LinkViews views;
  private final ClientRules rules;
  private final Channels channels;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ClientLinks(
      LinkRows rows,
      SharedRows shared,
      VisitRows visits,
      LinkViews views,
      ClientRules rules,
      Channels channels,
      Passwords passwords,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.shared = shared;
    this.visits = visits;
    this.views = views;
    this.rules = rules;
    this.channels = channels;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a link for one or more contents.
   *
   * @throws InvalidField for the first part that breaks a rule
   */
  @Transactional
  public Made create(Caller caller, NewClientLink wanted) {
    Instant now = clock.instant();
    List<Long> shownChannels = channels(caller, wanted.channels());
    List<Long> contents = contents(caller, wanted, shownChannels);
    String token = LinkTokens.random();
    String recipient = Words.line("recipient.name", wanted.recipientName(), LONGEST_LINE);
    String name =
        wanted.name() == null || wanted.name().isBlank()
            ? recipient + ", " + contents.size() + (contents.size() == 1 ? " text" : " texts")
            : Words.line("name", wanted.name(), LONGEST_LINE);
    String email =
        wanted.recipientEmail() == null
            ? ""
            : Words.optionalLine("recipient.email", wanted.recipientEmail(), LONGEST_LINE);
    ClientLinkRecord row = new ClientLinkRecord();
    row.setWorkspaceId(caller.workspaceId())
        .setTokenHash(LinkTokens.hash(token))
        .setName(name)
        .setMessage(Words.optionalText("message", wanted.message(), LONGEST_MESSAGE))
        .setRecipientName(recipient)
        .setRecipientEmail(email.isEmpty() ? null : email)
        .setRights(wanted.rights().word())
        .setChannels(shownChannels.toArray(Long[]::new))
        .setPasscodeHash(passcode(wanted.passcode()))
        .setPasscodeFailures(0)
        .setCreatedBy(caller.accountId())
        .setCreatedAt(now)
        .setExpiresAt(expiry(caller, wanted.expiry(), now));
    rows.insert(row, contents);
    events.publishEvent(
        new ClientLinkCreated(
            caller.workspaceId(),
            row.getId(),
            name,
            recipient,
            row.getRights(),
            contents,
            row.getPasscodeHash() != null,
            row.getExpiresAt(),
            caller.actor(),
            now));
    return new Made(views.of(row), token);
  }

  /** One link. */
  @Transactional(readOnly = true)
  public ClientLink get(Caller caller, long id) {
    return views.of(
        rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("client link", id)));
  }

  /**
   * A part of the workspace's links, newest first.
   *
   * @param contentId only those that show it; null for all
   * @param state {@code open}, {@code expired} or {@code revoked}; null for all
   */
  @Transactional(readOnly = true)
  public Page<ClientLink> page(
      Caller caller,
      @Nullable Long contentId,
      @Nullable String state,
      int limit,
      @Nullable Cursor after) {
    Page<ClientLinkRecord> page =
        Page.of(
            rows.page(caller.workspaceId(), contentId, views.inState(state), after, limit + 1),
            limit,
            row -> Cursor.of(row.getId()));
    Map<Long, ClientLink> links = views.of(page.items());
    return page.map(row -> Objects.requireNonNull(links.get(row.getId())));
  }

  /** Who opened a link, as far as that is known: newest first. */
  @Transactional(readOnly = true)
  public Page<ClientVisit> visits(Caller caller, long id, int limit, @Nullable Cursor after) {
    get(caller, id);
    return Page.of(
        visits.page(caller.workspaceId(), id, after, limit + 1),
        limit,
        visit -> Cursor.of(visit.id()));
  }

  /** The link opens nothing from now on; one that was revoked before stays as it is. */
  @Transactional
  public ClientLink revoke(Caller caller, long id) {
    ClientLinkRecord row = locked(caller, id);
    if (row.getRevokedAt() == null) {
      Instant now = clock.instant();
      rows.update(row.setRevokedAt(now).setRevokedBy(caller.actor()));
      events.publishEvent(new ClientLinkRevoked(caller.workspaceId(), id, caller.actor(), now));
    }
    return views.of(row);
  }

  /**
   * Gives a link a new token and a new end, also one that was revoked, has expired or is shut. The
   * token before opens nothing any more; what was said by it stays.
   *
   * @param expiry null for the workspace's usual time
   * @param passcode instead of the one before; null leaves it, empty takes it away
   */
  @Transactional
  public Made renew(Caller caller, long id, @Nullable Instant expiry, @Nullable String passcode) {
    ClientLinkRecord row = locked(caller, id);
    Instant now = clock.instant();
    String token = LinkTokens.random();
    if (passcode != null) {
      row.setPasscodeHash(passcode(passcode.isEmpty() ? null : passcode));
    }
    rows.update(
        row.setTokenHash(LinkTokens.hash(token))
            .setExpiresAt(expiry(caller, expiry, now))
            .setRenewedAt(now)
            .setCreatedBy(caller.accountId())
            .setPasscodeFailures(0)
            .setRevokedAt(null)
            .setRevokedBy(null));
    events.publishEvent(
        new ClientLinkRenewed(caller.workspaceId(), id, row.getExpiresAt(), caller.actor(), now));
    return new Made(views.of(row), token);
  }

  private ClientLinkRecord locked(Caller caller, long id) {
    return rows.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("client link", id));
  }

  private List<Long> contents(Caller caller, NewClientLink wanted, List<Long> channels) {
    Instant from = wanted.from();
    Instant to = wanted.to();
    if (!wanted.contents().isEmpty() && (from != null || to != null)) {
      throw new InvalidField(
          "contents", "There are contents and a time.", "Send contents, or from and to.");
    }
    if (from != null && to != null) {
      List<Long> planned =
          shared.planned(caller.workspaceId(), from, to, channels, MOST_CONTENTS + 1);
      if (planned.isEmpty()) {
        throw new InvalidField("from", "Nothing is planned from then to then.", "Widen the time.");
      }
      return bounded("from", planned);
    }
    List<Long> contents = List.copyOf(new LinkedHashSet<>(wanted.contents()));
    if (contents.isEmpty()) {
      throw new InvalidField(
          "contents", "There is nothing to show.", "Send numbers of contents, or from and to.");
    }
    Set<Long> present = Set.copyOf(shared.standing(caller.workspaceId(), contents).keySet());
    for (int i = 0; i < wanted.contents().size(); i++) {
      if (!present.contains(wanted.contents().get(i))) {
        throw new InvalidField(
            "contents[" + i + "]",
            "There is no content " + wanted.contents().get(i) + " in this workspace.",
            "Send numbers of contents of this workspace.");
      }
    }
    return bounded("contents", contents);
  }

  private static List<Long> bounded(String field, List<Long> contents) {
    if (contents.size() > MOST_CONTENTS) {
      throw new InvalidField(
          field,
          "There are more than " + MOST_CONTENTS + " contents.",
          "Make several links, each for at most " + MOST_CONTENTS + ".");
    }
    return contents;
  }

  private List<Long> channels(Caller caller, List<Long> wanted) {
    Set<Long> known =
        channels.list(caller.workspaceId()).stream()
            .map(ChannelSummary::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.contains(wanted.get(i))) {
        throw new InvalidField(
            "channels[" + i + "]",
            "There is no channel " + wanted.get(i) + " in this workspace.",
            "Send numbers of channels of this workspace.");
      }
    }
    return List.copyOf(new LinkedHashSet<>(wanted));
  }

  private Instant expiry(Caller caller, @Nullable Instant wanted, Instant now) {
    ClientSettings settings = rules.get(caller.workspaceId());
    Instant end = wanted == null ? now.plus(Duration.ofDays(settings.usualDays())) : wanted;
    Instant last = now.plus(Duration.ofDays(settings.longestDays()));
    if (end.isBefore(now.plus(SHORTEST)) || end.isAfter(last)) {
      throw new InvalidField(
          "expiresAt",
          "The link would end " + end + ".",
          "Send a time from five minutes to " + settings.longestDays() + " days ahead.");
    }
    return end;
  }

  private @Nullable String passcode(@Nullable String passcode) {
    if (passcode == null) {
      return null;
    }
    if (passcode.length() < SHORTEST_PASSCODE || passcode.length() > LONGEST_PASSCODE) {
      throw new InvalidField(
          "passcode",
          "The passcode has " + passcode.length() + " characters.",
          "Send " + SHORTEST_PASSCODE + " to " + LONGEST_PASSCODE + " of them, or null for none.");
    }
    return passwords.hash(passcode);
  }
}
