package presstime.bench.herd;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import presstime.bench.postgres.Scratch;

class BareLimitTest {

  private static final int WAITING = 20_000;

  /** Of the whole statement, which the plan's first line of them is about. */
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  @Test
  void aLookWithNothingDueReadsNothingOfWhatWaits() throws Exception {
    try (Scratch server = Scratch.start();
        BareLimit bare = new BareLimit(server.create("bare", 2));
        Connection connection = server.connect("bare", 1).pool().getConnection()) {
      bare.prepare(WAITING);

      String plan = plan(connection);

      assertThat(plan).containsPattern("Index Cond: .*due <=");
      assertThat(pages(plan)).as(plan).isLessThan(100);
    }
  }

  private static String plan(Connection connection) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement claim =
        connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + BareLimit.CLAIM)) {
      claim.setLong(1, 0);
      claim.setInt(2, BareLimit.BATCH);
      try (ResultSet lines = claim.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  private static int pages(String plan) {
    Matcher pages = PAGES.matcher(plan);
    assertThat(pages.find()).as(plan).isTrue();
    return number(pages.group(1)) + number(pages.group(2));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
