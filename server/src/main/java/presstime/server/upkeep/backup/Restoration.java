package presstime.server.upkeep.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import presstime.migration.Migrations;
import presstime.server.delivery.AfterRestore;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Home;

/**
 * Puts an archive into an empty database and an empty data folder. Until the last step the
 * migrations are recorded under another name, so that a server that is started meanwhile, or after
 * a restore that was cut off, refuses the database instead of publishing from half of it.
 */
public final class Restoration {

  private static final String UNFINISHED = "presstime_unfinished_restore";

  private final Archive archive;
  private final DataSource database;
  private final Path home;

  /**
   * @param home an empty folder
   */
  public Restoration(Archive archive, DataSource database, Path home) {
    this.archive = archive;
    this.database = database;
    this.home = home;
  }

  /** What to do about the secrets of channels, which are encrypted with a key of their own. */
  public sealed interface Secrets {

    /** The archive's own key, encrypted with this passphrase. */
    record Passphrase(String text) implements Secrets {}

    /** The key file's bytes. */
    record KeyFile(byte[] bytes) implements Secrets {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof KeyFile file && java.util.Arrays.equals(bytes, file.bytes);
      }

      @Override
      public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
      }
    }

    /** No key: the secrets are dropped, and people enter them again. */
    record None() implements Secrets {}
  }

  /**
   * What was done.
   *
   * @param channelsWithoutSecrets how many lost theirs
   */
  public record Restored(
      Manifest manifest, AfterRestore.Counted pastDue, int channelsWithoutSecrets) {}

  /**
   * Restores.
   *
   * @param hold true to leave every past-due delivery to a person
   * @throws ArchiveRefused before anything is written
   */
  public Restored run(Secrets secrets, boolean hold)
      throws ArchiveRefused, IOException, SQLException {
    byte[] key = check(secrets);
    String schema = archive.manifest().schema();
    Migrations.applyUnder(UNFINISHED, database, schema);
    writeFiles(key);
    try (Connection connection = DatabasePool.unhurried(database)) {
      connection.setAutoCommit(false);
      DatabasePool.unforgotten(connection); // the archive may come slowly
      fill(connection);
      connection.commit();
    }
    Migrations.applyUnder(UNFINISHED, database, "latest");
    try (Connection connection = DatabasePool.unhurried(database)) {
      connection.setAutoCommit(false);
      int dropped = secrets instanceof Secrets.None ? dropSecrets(connection) : 0;
      AfterRestore.Counted pastDue = AfterRestore.apply(connection, hold);
      finish(connection);
      connection.commit();
      return new Restored(archive.manifest(), pastDue, dropped);
    }
  }

  /** Answers the key file's bytes; empty for none. */
  private byte[] check(Secrets secrets) throws ArchiveRefused, IOException, SQLException {
    Manifest manifest = archive.manifest();
    try (Connection connection = database.getConnection()) {
      if (!Catalog.isEmpty(connection)) {
        throw new ArchiveRefused(
            "The database is not empty.", "Restore into a new database; nothing is overwritten.");
      }
    }
    if (Files.isDirectory(home) && !MediaFolder.entries(home.resolve("media")).isEmpty()
        || Files.exists(home.resolve("secrets.key"))) {
      throw new ArchiveRefused(
          "The folder " + home + " is in use.", "Name a folder that does not exist yet.");
    }
    if (!Migrations.knows(database, manifest.schema())) {
      throw new ArchiveRefused(
          "The archive was written by a newer Presstime (schema " + manifest.schema() + ").",
          "Restore it with that Presstime, or a newer one.");
    }
    byte[] key =
        switch (secrets) {
          case Secrets.Passphrase passphrase -> {
            SealedKey sealed = manifest.secretsKey();
            if (sealed == null) {
              throw new ArchiveRefused(
                  "The archive has no secrets.key.",
                  "Give the key file that was kept apart: --secrets-key FILE.");
            }
            yield sealed.open(passphrase.text());
          }
          case Secrets.KeyFile file -> file.bytes();
          case Secrets.None none -> new byte[0];
        };
    return key;
  }

  private void writeFiles(byte[] key) throws IOException, SQLException, ArchiveRefused {
    Path media = new Home(home.toString()).folder("media");
    archive.each((name, bytes) -> {
      if (MediaFolder.isEntry(name)) {
        write(MediaFolder.file(media, name), bytes);
      }
    });
    if (key.length > 0) {
      write(home.resolve("secrets.key"), new java.io.ByteArrayInputStream(key));
    }
  }

  /** Readable by its owner only, like the file it is put back for. */
  private static void write(Path path, InputStream bytes) throws IOException {
    Files.createDirectories(path.getParent(), only("rwx--x--x"));
    try (FileChannel file =
        FileChannel.open(
            path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), only("rw-------"))) {
      bytes.transferTo(java.nio.channels.Channels.newOutputStream(file));
      file.force(true);
    }
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private void fill(Connection connection) throws ArchiveRefused, IOException, SQLException {
    Map<String, List<String>> there = Catalog.tables(connection);
    for (Manifest.Table table : archive.manifest().tables()) {
      if (!there.getOrDefault(table.name(), List.of()).containsAll(table.columns())) {
        throw ArchiveRefused.damaged("its table " + table.name() + " is not of its schema");
      }
    }
    // Triggers would act on what is only put back.
    for (String table : there.keySet()) {
      execute(connection, "ALTER TABLE " + Catalog.quoted(table) + " DISABLE TRIGGER USER");
    }
    // What migrations have put into their own tables is in the archive too, as it became since.
    List<Manifest.Table> tables = archive.manifest().tables();
    execute(
        connection,
        "TRUNCATE " + Catalog.quoted(tables.stream().map(Manifest.Table::name).toList()));
    Filling filling = new Filling(connection, tables);
    archive.each(filling);
    filling.end();
    // What is checked only at commit is checked now, before the tables change again.
    execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
    for (String table : there.keySet()) {
      execute(connection, "ALTER TABLE " + Catalog.quoted(table) + " ENABLE TRIGGER USER");
    }
    for (Manifest.Sequence sequence : archive.manifest().sequences()) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
        statement.setString(1, Catalog.quoted(sequence.name()));
        statement.setLong(2, sequence.lastValue());
        statement.setBoolean(3, sequence.called());
        statement.execute();
      }
    }
  }

  private static int dropSecrets(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE channel SET secrets = '' WHERE secrets <> ''")) {
      return statement.executeUpdate();
    }
  }

  /** From now on it is a database like any other. */
  private static void finish(Connection connection) throws SQLException {
    execute(connection, "ALTER TABLE " + UNFINISHED + " RENAME TO " + Migrations.HISTORY);
    for (String index : List.of("_pk", "_s_idx")) {
      execute(
          connection,
          "ALTER INDEX IF EXISTS %s%s RENAME TO %s%s"
              .formatted(UNFINISHED, index, Migrations.HISTORY, index));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
