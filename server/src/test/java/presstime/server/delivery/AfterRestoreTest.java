package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was due since the backup, by the database's clock; all in a transaction that is undone. */
class AfterRestoreTest extends Behaviour {

  @Autowired DataSource source;

  private Connection connection;
  private long past;
  private long future;

  @BeforeEach
  void aPastAndAFutureDelivery() throws SQLException {
    past = id(one(schedule(desk.anApprovedArticle("Past"), NINE)));
    future = id(one(schedule(desk.anApprovedArticle("Future"), "2045-03-01T09:00:00Z", "publish")));
    connection = source.getConnection();
    connection.setAutoCommit(false);
    // Whatever other tests left waiting is not to be counted.
    execute(
        "UPDATE delivery SET state = 'cancelled' WHERE id NOT IN (" + past + "," + future + ")");
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  @Test
  void heldForAPersonWhateverThePolicy() throws SQLException {
    execute(
        "UPDATE delivery SET lease_owner = 'x', lease_until = now(), fence = 7 WHERE id = " + past);
    execute(
        "INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at) VALUES ("
            + past
            + ", 1, 'send', 'x', 7, now())");
    assertThat(AfterRestore.apply(connection, true)).isEqualTo(new AfterRestore.Counted(1, 0, 0));
    assertThat(row("SELECT state, ambiguous, lease_owner, attempts, fence, problem ->> 'code'"))
        .containsExactly("held", "t", null, "1", "8", "delivery.restored");
    assertThat(column("SELECT outcome FROM attempt WHERE delivery_id = " + past))
        .containsExactly("lost");
    assertThat(column("SELECT kind FROM delivery_change WHERE delivery_id = " + past))
        .endsWith("held");
    assertThat(column("SELECT state || ambiguous FROM delivery WHERE id = " + future))
        .containsExactly("scheduledfalse");
  }

  @Test
  void byTheChannelsPolicyWhenAskedFor() throws SQLException {
    policy("late_policy = 'hold'");
    assertThat(AfterRestore.apply(connection, false)).isEqualTo(new AfterRestore.Counted(1, 0, 0));
  }

  @Test
  void skippedWhereThePolicySaysSo() throws SQLException {
    policy("late_policy = 'skip'");
    assertThat(AfterRestore.apply(connection, false)).isEqualTo(new AfterRestore.Counted(0, 0, 1));
    assertThat(row("SELECT state, ambiguous")).containsExactly("missed", "t");
  }

  @Test
  void heldWhereItIsTooLateToPublish() throws SQLException {
    policy("late_policy = 'publish', late_at_most = late_after + interval '1 hour'");
    assertThat(AfterRestore.apply(connection, false)).isEqualTo(new AfterRestore.Counted(1, 0, 0));
  }

  @Test
  void pacedAndAskedAboutWhereLateIsAllowed() throws SQLException {
    policy("late_policy = 'publish', late_at_most = NULL, drain_per_minute = 2");
    execute("UPDATE delivery SET due_at = now() - interval '2 days' WHERE id = " + future);
    assertThat(AfterRestore.apply(connection, false)).isEqualTo(new AfterRestore.Counted(0, 2, 0));
    assertThat(row("SELECT state, ambiguous, paced")).containsExactly("scheduled", "t", "t");
    assertThat(
            column(
                "SELECT extract(epoch FROM run_at - now())::int FROM delivery WHERE id IN ("
                    + past
                    + ","
                    + future
                    + ") ORDER BY due_at"))
        .containsExactly("0", "30");
    assertThat(
            column(
                "SELECT extract(epoch FROM next_at - now())::int FROM channel_pace WHERE channel_id = "
                    + channel))
        .containsExactly("60");
  }

  @Test
  void whatFailedMayHaveBeenTriedAgainSince() throws SQLException {
    execute("UPDATE delivery SET state = 'failed' WHERE id = " + past);
    assertThat(AfterRestore.apply(connection, true)).isEqualTo(new AfterRestore.Counted(0, 0, 0));
    assertThat(row("SELECT state, ambiguous")).containsExactly("failed", "t");
  }

  private void policy(String set) throws SQLException {
    execute("UPDATE channel SET " + set + " WHERE id = " + channel);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> row(String select) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select + " FROM delivery WHERE id = " + past)) {
      rows.next();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        values.add(rows.getString(i));
      }
      return values;
    }
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
