package presstime.server.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import presstime.server.identity.Caller;
import presstime.server.identity.Role;
import presstime.server.kernel.Home;
import presstime.server.kernel.InvalidField;
import presstime.server.upkeep.backup.Backup;

/** Backups of this server, taken while it works. */
@Service
public class Backups {

  private static final String FOREIGN =
      """
      SELECT count(*) FROM workspace w
      WHERE NOT EXISTS (SELECT FROM member m WHERE m.workspace_id = w.id AND m.account_id = ? AND m.role = ?)
      """;

  private final Backup backup;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Backups(
      DataSource database,
      Home home,
      JdbcClient sql,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.backup = new Backup(database, home.folder());
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Refuses what cannot be done, and records that a backup was taken: from then on its bytes may be
   * with the caller.
   *
   * @throws OthersData when the caller does not own every workspace of the server
   * @throws InvalidField when the passphrase is too short
   */
  public void begin(Caller caller, @Nullable String passphrase) {
    int foreign =
        sql.sql(FOREIGN)
            .param(caller.accountId())
            .param(Role.OWNER.id())
            .query(Integer.class)
            .single();
    if (foreign > 0) {
      throw new OthersData(foreign);
    }
    if (passphrase != null && passphrase.length() < Backup.SHORTEST_PASSPHRASE) {
      throw new InvalidField(
          "passphrase",
          "It has " + passphrase.length() + " characters.",
          "Use at least " + Backup.SHORTEST_PASSPHRASE + ", or send none and keep secrets.key.");
    }
    events.publishEvent(
        new BackupTaken(caller.workspaceId(), passphrase != null, caller.actor(), clock.instant()));
  }

  /**
   * Writes the archive.
   *
   * @param passphrase encrypts the key file into it; null leaves the key out
   */
  public void write(OutputStream to, @Nullable String passphrase) throws IOException {
    try {
      backup.write(to, passphrase);
    } catch (SQLException e) {
      throw new IOException("the database did not answer during a backup", e);
    }
  }
}
