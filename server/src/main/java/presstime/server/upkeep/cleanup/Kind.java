package presstime.server.upkeep.cleanup;

import java.util.Locale;

/** What grows old, how long it is kept unless the operator says otherwise, and how it is found. */
enum Kind {
  /**
   * Attempts of deliveries that have ended. Their requests and answers are most of what a server
   * keeps. Before the deliveries: their attempts would go with them, uncounted.
   */
  ATTEMPTS(
      "P1Y",
      new Sweep(
          Kind.STRETCH,
          "attempt",
          "delivery_id",
          "EXISTS (SELECT FROM delivery d WHERE d.id = t.delivery_id AND d.state IN "
              + Kind.ENDED
              + " AND d.finished_at < :before)")),

  /**
   * Deliveries that have ended. The last of each action on a channel stays: whether a content is
   * published is told by it.
   */
  FINISHED_DELIVERIES(
      "P3Y",
      new Sweep(
          Kind.STRETCH,
          "delivery",
          "id",
          "t.state IN "
              + Kind.ENDED
              + """
               AND t.finished_at < :before AND EXISTS (SELECT FROM delivery n WHERE n.content_id = t.content_id AND n.channel_id = t.channel_id
                AND n.id > t.id AND n.action = t.action AND n.state = t.state)
              AND NOT EXISTS (SELECT FROM publication p WHERE p.content_id = t.content_id
                AND p.channel_id = t.channel_id AND p.delivery_id = t.id)
              """)),

  /** What happened, by whom. */
  EVENTS(
      "P3Y",
      new Sweep(
          """
          SELECT id FROM (SELECT id, occurred_at FROM domain_event WHERE id > :after ORDER BY id LIMIT :limit) e
          WHERE occurred_at < :before + interval '1 day' ORDER BY id
          """,
          "domain_event",
          "id",
          "t.occurred_at < :before")),

  /** When links for clients were opened: what is kept of people who have no account. */
  CLIENT_VISITS(
      "P90D",
      new Sweep(
          """
          SELECT id FROM (SELECT id, first_at FROM client_visit WHERE id > :after ORDER BY id LIMIT :limit) v
          WHERE first_at < :before + interval '1 day' ORDER BY id
          """,
          "client_visit",
          "id",
          "t.last_at < :before"));

  /** An id is given when the row is made, so nothing old follows where rows begin to be young. */
  private static final String STRETCH =
      """
      SELECT id FROM (SELECT id, created_at FROM delivery WHERE id > :after ORDER BY id LIMIT :limit) d
      WHERE created_at < :before + interval '1 day' ORDER BY id
      """;

  /** What waits for a person is never old. */
  private static final String ENDED = "('published', 'withdrawn', 'failed', 'cancelled')";

  private final String usual;
  private final Sweep sweep;

  Kind(String usual, Sweep sweep) {
    this.usual = usual;
    this.sweep = sweep;
  }

  String usual() {
    return usual;
  }

  Sweep sweep() {
    return sweep;
  }

  /** As in settings, JSON and metrics. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String setting() {
    return "presstime.retention." + word();
  }
}
