package presstime.server.upkeep.offline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import presstime.server.upkeep.backup.ArchiveRefused;
import presstime.server.upkeep.backup.Backup;
import presstime.server.upkeep.backup.Manifest;

/** {@code backup --home}: of a server that does not run. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Back up the data folder of a server that does not run.")
final class BackupCommand implements Callable<Integer>, OfflineProgram.JsonOption {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--home",
      required = true,
      paramLabel = "FOLDER",
      description = "The data folder.")
  private Path home = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The archive to write.")
  private Path to = Path.of("");

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "Encrypt secrets.key into the archive with the passphrase in this file (- for standard"
              + " input); else with PRESSTIME_BACKUP_PASSPHRASE. Without one the key stays out.")
  private @Nullable String passphraseFile;

  @Option(names = "--json", description = "Write one JSON document, for programs.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets spec before anything runs
  BackupCommand() {}

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(home)) {
      throw new ParameterException(spec.commandLine(), "There is no folder " + home + ".");
    }
    if (!database.external() && !Files.isDirectory(home.resolve("postgres"))) {
      throw new ParameterException(
          spec.commandLine(), "There is no database in " + home + "; name yours with --database.");
    }
    if (Files.exists(to)) {
      throw new FileAlreadyExistsException(to + " exists; nothing is overwritten");
    }
    String passphrase = Passphrases.read(passphraseFile).orElse(null);
    if (passphrase != null && passphrase.length() < Backup.SHORTEST_PASSPHRASE) {
      throw new ParameterException(
          spec.commandLine(),
          "The passphrase needs " + Backup.SHORTEST_PASSPHRASE + " characters or more.");
    }
    show(write(passphrase));
    return 0;
  }

  private Manifest write(@Nullable String passphrase)
      throws ArchiveRefused, IOException, java.sql.SQLException {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Manifest manifest =
          database.open(
              home,
              pool -> {
                try (OutputStream out =
                    new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.WRITE), 1 << 16)) {
                  return new Backup(pool, home).write(out, passphrase);
                }
              });
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void show(Manifest manifest) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("file", to.toString());
      answer.put("bytes", Files.size(to));
      answer.put("createdAt", manifest.createdAt().toString());
      answer.put("rows", manifest.rows());
      answer.put("media", manifest.media());
      answer.put("damagedMedia", manifest.damagedMedia());
      answer.put("secretsKey", manifest.secretsKey() != null);
      out.println(OfflineProgram.json(answer));
      return;
    }
    out.printf("Backed up %d rows and %d files to %s.%n", manifest.rows(), manifest.media(), to);
    if (manifest.sealedChannels() > 0 && manifest.secretsKey() == null) {
      out.println("secrets.key is not in it: keep a copy of the file apart.");
    }
    manifest.damagedMedia().forEach(file -> out.println("Damaged already: " + file));
  }
}
