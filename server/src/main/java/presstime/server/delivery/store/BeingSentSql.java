package presstime.server.delivery.store;

/**
 * Which scheduled deliveries nobody may change: those a server holds, those that nobody has looked
 * after since a server began them and was lost, and those that are being asked about. Of what is in
 * doubt that is so from the first request on, and once its time has come; before a later time that
 * a person gave it since, nobody asks about it.
 */
final class BeingSentSql {

  private static final String BEING_SENT =
      """
      (%1$s.lease_until > clock_timestamp()
        OR %1$s.ambiguous
          AND (%1$s.started_at IS NOT NULL OR %1$s.run_at <= clock_timestamp() + interval '1 minute')
        OR EXISTS (SELECT FROM attempt begun WHERE begun.delivery_id = %1$s.id AND begun.outcome IS NULL))
      """;

  private BeingSentSql() {}

  /** A condition on a scheduled delivery, by its name in the statement. */
  static String of(String delivery) {
    return BEING_SENT.formatted(delivery);
  }
}
