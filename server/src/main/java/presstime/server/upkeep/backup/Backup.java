package presstime.server.upkeep.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.migration.Migrations;
import presstime.server.kernel.DatabasePool;

/**
 * Writes one archive of everything, while servers work. The tables are read in one snapshot;
 * PostgreSQL lets nobody wait for it. Media files come after them and never change, so each that a
 * row speaks of is there.
 */
public final class Backup {

  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

  /**
   * Rows are gathered to entries of about this size: a tar entry says its size before its bytes.
   */
  private static final int PART = 4 * 1024 * 1024;

  /** Fewer characters would be found by trying, by whoever has the archive. */
  public static final int SHORTEST_PASSPHRASE = 12;

  private final DataSource database;
  private final Path home;

  /**
   * @param home the data folder: {@code media} and {@code secrets.key} are in it
   */
  public Backup(DataSource database, Path home) {
    this.database = database;
    this.home = home;
  }

  /**
   * Writes the archive; does not close the stream.
   *
   * @param passphrase encrypts {@code secrets.key} into the archive; null leaves the key out
   * @throws IOException when the stream or a file fails; what was written is then cut off, and
   *     refused by every reader
   */
  public Manifest write(OutputStream to, @Nullable String passphrase)
      throws IOException, SQLException {
    String schema = Migrations.version(database).orElseThrow();
    try (Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        while (true) {
          byte[] keyBefore = keyFile();
          DatabasePool.unforgotten(connection); // who takes the archive may be slow
          Instant at = now(connection); // the snapshot begins
          byte[] key = keyFile();
          if (Arrays.equals(keyBefore, key)) {
            return write(connection, new Head(at, schema, key, passphrase), to);
          }
          // Somebody rotated the key just now: these rows may need one that left the file.
          connection.rollback();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * What is known when the snapshot begins.
   *
   * @param key the key file that opens the snapshot's secrets; empty when there is none
   */
  private record Head(Instant at, String schema, byte[] key, @Nullable String passphrase) {

    @Nullable SealedKey sealedKey() {
      return passphrase == null || key.length == 0 ? null : SealedKey.seal(key, passphrase);
    }
  }

  private Manifest write(Connection connection, Head head, OutputStream to)
      throws IOException, SQLException {
    ArchiveWriter archive = new ArchiveWriter(to, head.at());
    List<Manifest.Table> tables = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : Catalog.tables(connection).entrySet()) {
      tables.add(copy(connection, table.getKey(), table.getValue(), archive));
    }
    List<Manifest.Sequence> sequences = Catalog.sequences(connection);
    int sealedChannels = sealedChannels(connection);
    // An old snapshot is in the way of vacuum, and the files do not need it.
    connection.rollback();
    List<String> damaged = media(archive);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            head.at(),
            head.schema(),
            tables,
            sequences,
            sealedChannels,
            head.sealedKey(),
            damaged,
            archive.sha256());
    archive.add(Manifest.NAME, manifest.bytes());
    archive.finish();
    return manifest;
  }

  private static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT clock_timestamp()");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static int sealedChannels(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM channel WHERE secrets <> ''");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Manifest.Table copy(
      Connection connection, String table, List<String> columns, ArchiveWriter archive)
      throws IOException, SQLException {
    String select = "SELECT %s FROM %s".formatted(Catalog.quoted(columns), Catalog.quoted(table));
    CopyOut rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + select + ") TO STDOUT");
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    Manifest.Table copied = new Manifest.Table(table, columns, 0, 0);
    int parts = 0;
    try {
      for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
        part.write(row);
        if (part.size() >= PART) {
          archive.add(copied.part(++parts), part.toByteArray());
          part.reset();
        }
      }
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
    if (part.size() > 0) {
      archive.add(copied.part(++parts), part.toByteArray());
    }
    return new Manifest.Table(table, columns, rows.getHandledRowCount(), parts);
  }

  private byte[] keyFile() throws IOException {
    try {
      return Files.readAllBytes(home.resolve("secrets.key"));
    } catch (NoSuchFileException e) {
      return new byte[0]; // no channel has had a secret yet
    }
  }

  private List<String> media(ArchiveWriter archive) throws IOException {
    List<String> damaged = new ArrayList<>();
    Path folder = home.resolve("media");
    for (String entry : MediaFolder.entries(folder)) {
      try {
        String sha256 = archive.add(entry, MediaFolder.file(folder, entry));
        if (!sha256.equals(MediaFolder.sha256(entry))) {
          LOG.error("{} is damaged: its bytes are not those its name says", entry);
          damaged.add(entry);
        }
      } catch (NoSuchFileException e) {
        LOG.info("{} went meanwhile: a clean-up takes away what nothing refers to", entry);
      }
    }
    return damaged;
  }
}
