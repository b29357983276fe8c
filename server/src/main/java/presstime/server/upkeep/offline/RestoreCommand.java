package presstime.server.upkeep.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import presstime.migration.Migrations;
import presstime.server.delivery.AfterRestore;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Home;
import presstime.server.upkeep.backup.Archive;
import presstime.server.upkeep.backup.Manifest;
import presstime.server.upkeep.backup.Restoration;
import presstime.server.upkeep.backup.Restoration.Restored;
import presstime.server.upkeep.backup.Restoration.Secrets;

/** {@code restore}: an archive into a folder that does not exist yet. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description = {
      "Restore a backup into a new data folder. Nothing is overwritten.",
      "What was due after the backup may have gone out already: it is held for a person, or, with"
          + " --no-hold, goes by the channels' late policies after the platform was asked."
    })
final class RestoreCommand implements Callable<Integer>, OfflineProgram.JsonOption {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The archive.")
  private @Nullable Path file;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "The new data folder; with --database it gets the media and the key.")
  private @Nullable Path to;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @ArgGroup(multiplicity = "0..1")
  private @Nullable Key key;

  @Option(
      names = "--no-hold",
      description = "Past-due deliveries go by the channels' late policies.")
  private boolean noHold;

  @Option(
      names = "--recovered",
      description =
          "No archive: the folder, or the database, was put back by other means. Only treats what was"
              + " due since. Do it before a server starts.")
  private boolean recovered;

  @Option(names = "--check", description = "Only read the archive and compare all its check sums.")
  private boolean check;

  @Option(names = "--json", description = "Write one JSON document, for programs.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets spec before anything runs
  RestoreCommand() {}

  /** Where the key of the channels' secrets comes from. */
  static final class Key {
    @Option(
        names = "--passphrase-file",
        paramLabel = "FILE",
        description =
            "The backup's passphrase (- for standard input); else PRESSTIME_BACKUP_PASSPHRASE.")
    private @Nullable String passphraseFile;

    @Option(
        names = "--secrets-key",
        paramLabel = "FILE",
        description = "The secrets.key of that server, kept apart.")
    private @Nullable Path keyFile;

    @Option(
        names = "--without-secrets",
        description = "Without the key: drop the channels' secrets, to be entered again.")
    private boolean without;
  }

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    if (recovered) {
      showPastDue(settle(required(to, "--to=FOLDER")));
      return 0;
    }
    Archive archive = Archive.verify(required(file, "FILE"));
    if (check) {
      showChecked(archive.manifest());
    } else {
      Path folder = required(to, "--to=FOLDER");
      showRestored(restore(archive, folder.toAbsolutePath().normalize()), folder);
    }
    return 0;
  }

  private <T> T required(@Nullable T given, String what) {
    if (given == null) {
      throw new ParameterException(spec.commandLine(), "Missing: '" + what + "'");
    }
    return given;
  }

  /** Treats what was due since a database was as it is now. */
  private AfterRestore.Counted settle(Path home) throws Exception {
    if (!Files.isDirectory(home)) {
      throw new ParameterException(spec.commandLine(), "There is no folder " + home + ".");
    }
    return database.open(
        home,
        pool -> {
          Migrations.apply(pool);
          try (Connection connection = DatabasePool.unhurried(pool)) {
            connection.setAutoCommit(false);
            AfterRestore.Counted counted = AfterRestore.apply(connection, !noHold);
            connection.commit();
            return counted;
          }
        });
  }

  private Restored restore(Archive archive, Path folder) throws Exception {
    Secrets secrets = secrets(archive.manifest());
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder + " exists; nothing is overwritten");
    }
    // Under another name until it is whole: no server can start on half of it.
    Path unfinished = folder.resolveSibling("." + folder.getFileName() + ".unfinished-restore");
    if (Files.exists(unfinished)) {
      throw new FileAlreadyExistsException(unfinished + " is left of a restore; remove it first");
    }
    boolean done = false;
    try {
      Path home = new Home(unfinished.toString()).folder();
      Restored restored =
          database.open(home, pool -> new Restoration(archive, pool, home).run(secrets, !noHold));
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      done = true;
      return restored;
    } finally {
      if (!done) {
        remove(unfinished);
      }
    }
  }

  private Secrets secrets(Manifest manifest) throws IOException {
    Optional<String> passphrase = Passphrases.read(key == null ? null : key.passphraseFile);
    if (key != null && key.keyFile != null) {
      return new Secrets.KeyFile(Files.readAllBytes(key.keyFile));
    }
    if (key != null && key.without) {
      return new Secrets.None();
    }
    if (passphrase.isPresent()) {
      return new Secrets.Passphrase(passphrase.get());
    }
    if (manifest.sealedChannels() == 0) {
      return new Secrets.None();
    }
    throw new ParameterException(
        spec.commandLine(),
        "%d channels have secrets, which need the backup's secrets.key: give %s--secrets-key FILE, or --without-secrets."
            .formatted(
                manifest.sealedChannels(),
                manifest.secretsKey() == null ? "" : "--passphrase-file FILE, "));
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private void showChecked(Manifest manifest) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OfflineProgram.json(facts(manifest)));
    } else {
      out.printf(
          "The archive is whole: %d rows and %d files as of %s, schema %s, %s secrets.key.%n",
          manifest.rows(),
          manifest.media(),
          manifest.createdAt(),
          manifest.schema(),
          manifest.secretsKey() == null ? "without" : "with");
    }
  }

  private void showRestored(Restored restored, Path folder) {
    Manifest manifest = restored.manifest();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = facts(manifest);
      answer.put("folder", folder.toString());
      answer.putAll(facts(restored.pastDue()));
      answer.put("channelsWithoutSecrets", restored.channelsWithoutSecrets());
      out.println(OfflineProgram.json(answer));
      return;
    }
    out.printf(
        "Restored %d rows and %d files as of %s into %s.%n",
        manifest.rows(), manifest.media(), manifest.createdAt(), folder);
    out.println(words(restored.pastDue()));
    if (restored.channelsWithoutSecrets() > 0) {
      out.printf(
          "%d channels have lost their secrets: enter them again.%n",
          restored.channelsWithoutSecrets());
    }
    if (database.external()) {
      out.println("Start it with PRESSTIME_DATABASE_URL set to the same database:");
    }
    out.println("  ./presstime up --home " + folder);
  }

  private void showPastDue(AfterRestore.Counted pastDue) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? OfflineProgram.json(facts(pastDue)) : words(pastDue));
  }

  private static String words(AfterRestore.Counted pastDue) {
    return "Past due, so perhaps gone out since: %d held for you, %d to be asked about and sent if missing, %d missed."
        .formatted(pastDue.held(), pastDue.asked(), pastDue.missed());
  }

  private static Map<String, Object> facts(AfterRestore.Counted pastDue) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("held", pastDue.held());
    facts.put("asked", pastDue.asked());
    facts.put("missed", pastDue.missed());
    return facts;
  }

  private static Map<String, Object> facts(Manifest manifest) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("createdAt", manifest.createdAt().toString());
    facts.put("schema", manifest.schema());
    facts.put("tables", manifest.tables().size());
    facts.put("rows", manifest.rows());
    facts.put("media", manifest.media());
    facts.put("damagedMedia", manifest.damagedMedia());
    facts.put("secretsKey", manifest.secretsKey() != null);
    return facts;
  }
}
