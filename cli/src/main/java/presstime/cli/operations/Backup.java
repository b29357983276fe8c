package presstime.cli.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** {@code backup}: everything a running server knows, as one file. */
@Command(
    name = "backup",
    description = {
      "Back up the whole server while it works; for the owner of all its workspaces.",
      "Of a server that does not run: presstime backup --home FOLDER --to FILE.",
      "Put it back with: presstime restore --to NEW-FOLDER FILE."
    })
public final class Backup implements Callable<Integer> {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'presstime-'yyyyMMdd'T'HHmmss'Z.tar.gz'")
          .withZone(ZoneOffset.UTC);

  private final Session session;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The archive to write; else presstime-DATE.tar.gz in this folder.")
  private @Nullable Path to;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "Encrypt the key of the channels' secrets into the archive with the passphrase in this"
              + " file (- for standard input); else with PRESSTIME_BACKUP_PASSPHRASE. Without one"
              + " the key stays out: keep secrets.key apart.")
  private @Nullable String passphraseFile;

  public Backup(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path file =
        session
            .terminal()
            .folder()
            .resolve(to == null ? Path.of(NAME.format(session.terminal().clock().instant())) : to);
    if (Files.exists(file)) {
      throw Failure.of(
          Exit.USAGE, "The file exists", file + " is not overwritten.", "Name another with --to.");
    }
    Path part = begin(file);
    Optional<String> passphrase;
    try {
      passphrase = passphrase();
      ObjectNode request = Documents.object();
      passphrase.ifPresent(text -> request.put("passphrase", text));
      session.api().download("/operations/backup", request, part);
      requireWhole(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    show(file, passphrase.isPresent());
    return Exit.OK;
  }

  /** The file that is written until the backup is whole, empty and for its owner alone. */
  private static Path begin(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      return Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileSystemException e) {
      throw Failure.of(
          Exit.USAGE,
          "The backup cannot be written there",
          e instanceof NoSuchFileException || e instanceof NotDirectoryException
              ? "There is no folder " + file.getParent() + "."
              : "Not allowed, or not possible: " + e.getMessage() + ".",
          "Make the folder, or name another file with --to.");
    }
  }

  private Optional<String> passphrase() {
    if (passphraseFile != null) {
      return Optional.of(session.terminal().readSecret(passphraseFile));
    }
    return Optional.ofNullable(session.terminal().environment().get("PRESSTIME_BACKUP_PASSPHRASE"))
        .filter(text -> !text.isEmpty());
  }

  /** What was cut off on its way has no check sum at its end. */
  private static void requireWhole(Path part) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(part), 1 << 16)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw Failure.of(
          Exit.FAILED,
          "The backup was cut off",
          "The server stopped answering in the middle, or its disk or database failed.",
          "Look at the server's log, and try again.");
    }
  }

  private void show(Path file, boolean withKey) throws IOException {
    long bytes = Files.size(file);
    ObjectNode answer =
        Documents.object()
            .put("file", file.toString())
            .put("bytes", bytes)
            .put("secretsKey", withKey);
    session.show(
        answer,
        screen -> {
          screen.line("Backed up to " + file + " (" + bytes / 1024 + " kB).");
          if (!withKey) {
            screen.line("The key of the channels' secrets is not in it: keep secrets.key apart.");
          }
        });
  }
}
