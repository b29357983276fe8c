package presstime.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API keys this user has, one per server, in a file only its owner can read: {@code
 * $XDG_CONFIG_HOME/presstime/credentials.json}.
 */
public final class Credentials {
  private final Path file;

  Credentials(Path file) {
    this.file = file;
  }

  static Credentials of(Map<String, String> environment) {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path config =
        folder.isBlank()
            ? Path.of(environment.getOrDefault("HOME", "."), ".config")
            : Path.of(folder);
    return new Credentials(config.resolve("presstime").resolve("credentials.json"));
  }

  /** Where they are kept. */
  public Path file() {
    return file;
  }

  /** The server signed in to last. */
  public Optional<String> current() {
    String url = read().path("current").asString("");
    return url.isEmpty() ? Optional.empty() : Optional.of(url);
  }

  /** What is kept about a server: {@code key}, {@code keyId}, {@code email}, {@code workspace}. */
  public Optional<JsonNode> of(String url) {
    JsonNode entry = read().path("servers").path(url);
    return entry.isObject() ? Optional.of(entry) : Optional.empty();
  }

  /** Keeps a key and makes its server the one that commands speak to. */
  public void keep(String url, JsonNode entry) {
    ObjectNode all = read();
    all.put("current", url);
    all.withObjectProperty("servers").set(url, entry);
    write(all);
  }

  /** Forgets a server. */
  public void forget(String url) {
    ObjectNode all = read();
    all.withObjectProperty("servers").remove(url);
    if (all.path("current").asString("").equals(url)) {
      all.remove("current");
    }
    write(all);
  }

  private ObjectNode read() {
    try {
      return (ObjectNode) Documents.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Documents.object();
    } catch (JacksonException | ClassCastException e) {
      throw Failure.of(
          Exit.FAILED,
          "The credentials file is damaged",
          file + " is not what login writes.",
          "Remove it and log in again.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaced as a whole: two commands at once never leave half a file. */
  private void write(JsonNode all) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Path fresh =
          Files.createTempFile(
              folder,
              "credentials",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, Documents.write(all) + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
