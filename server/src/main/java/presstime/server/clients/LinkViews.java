package presstime.server.clients;

import static presstime.database.Tables.CLIENT_LINK;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ClientLinkRecord;
import presstime.server.clients.store.LinkRows;
import presstime.server.kernel.InvalidField;

/** From rows to what members see of links. */
@Component
class LinkViews {

  private final LinkRows rows;
  private final InstantSource clock;

  LinkViews(LinkRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  ClientLink of(ClientLinkRecord row) {
    return Objects.requireNonNull(of(List.of(row)).get(row.getId()));
  }

  /** By number. */
  Map<Long, ClientLink> of(List<ClientLinkRecord> links) {
    List<Long> ids = links.stream().map(ClientLinkRecord::getId).toList();
    Map<Long, List<Long>> contents = rows.contents(ids);
    Map<Long, LinkRows.Opened> opened = rows.opened(ids);
    Map<Long, ClientLink> views = new HashMap<>();
    for (ClientLinkRecord row : links) {
      views.put(
          row.getId(),
          view(row, contents.getOrDefault(row.getId(), List.of()), opened.get(row.getId())));
    }
    return views;
  }

  private ClientLink view(
      ClientLinkRecord row, List<Long> contents, LinkRows.@Nullable Opened opened) {
    return new ClientLink(
        row.getId(),
        row.getName(),
        row.getMessage(),
        row.getRecipientName(),
        row.getRecipientEmail(),
        LinkRights.of(row.getRights()),
        contents,
        List.of(row.getChannels()),
        row.getPasscodeHash() != null,
        state(row, clock.instant()),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getRenewedAt(),
        row.getExpiresAt(),
        row.getRevokedAt(),
        row.getRevokedBy(),
        opened == null ? 0 : opened.visits(),
        opened == null ? null : opened.last());
  }

  static String state(ClientLinkRecord row, Instant now) {
    if (row.getRevokedAt() != null) {
      return "revoked";
    }
    if (!now.isBefore(row.getExpiresAt())) {
      return "expired";
    }
    return row.getPasscodeFailures() >= LinkRows.MOST_FAILURES ? "shut" : "open";
  }

  /** Which rows are in a state; null for any. */
  Condition inState(@Nullable String state) {
    Instant now = clock.instant();
    if (state == null) {
      return DSL.noCondition();
    }
    return switch (state) {
      case "open" -> CLIENT_LINK.REVOKED_AT.isNull().and(CLIENT_LINK.EXPIRES_AT.gt(now));
      case "expired" -> CLIENT_LINK.REVOKED_AT.isNull().and(CLIENT_LINK.EXPIRES_AT.le(now));
      case "revoked" -> CLIENT_LINK.REVOKED_AT.isNotNull();
      default ->
          throw new InvalidField(
              "state", "There is no state \"" + state + "\".", "Send open, expired or revoked.");
    };
  }
}
