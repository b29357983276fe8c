package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Spares PostgreSQL planning what the engine asks hundreds of times a second. It finds its rows by
 * an index in an order that is always the right one, and must not come to read a whole table
 * because its statistics are from a quieter hour.
 */
public final class Plans {

  /**
   * Lets each statement of its transaction be planned once per connection, and by indexes alone.
   */
  public static final String KEEP =
      """
      SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
        set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
        set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)
      """;

  private Plans() {}

  static void keep(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      statement.execute();
    }
  }
}
