package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Home folders for tests, copied from one that is made once, because initdb takes its time. */
final class Homes {
  private static final Path MADE = make();

  private Homes() {}

  private static Path make() {
    try {
      Path home = Folders.create(Files.createTempDirectory("presstime home "), "rwxr-xr-x");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(home)));
      PostgresServer.start(PostgresSettings.at(home)).close();
      return home;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void deleteQuietly(Path home) {
    try {
      Folders.delete(home);
    } catch (IOException e) {
      System.err.println("Left behind: " + home);
    }
  }

  /** A home with programs only, reachable for every user, its name with a space. */
  static Path withPrograms(Path folder) throws IOException {
    Folders.create(folder, "rwxr-xr-x");
    Path home = Folders.create(folder.resolve("my home"), "rwxr-xr-x");
    Folders.create(home.resolve("server"), "rwxr-xr-x");
    copy("-al", programs(MADE), home.resolve("server"));
    return home;
  }

  /** A home with programs, cluster and password. */
  static Path withCluster(Path folder) throws IOException {
    Path home = withPrograms(folder);
    copy("-a", data(MADE), home.resolve("server"));
    copy("-a", MADE.resolve("superuser.password"), home);
    return home;
  }

  static Path data(Path home) {
    return home.resolve("server/data");
  }

  static Path programs(Path home) throws IOException {
    return list(home.resolve("server"), "binaries-").getFirst();
  }

  static List<Path> list(Path folder, String prefix) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  static String log(Path home) throws IOException {
    return Files.readString(home.resolve("postgres.log"));
  }

  private static void copy(String how, Path from, Path to) {
    Command.Result result = Command.run(List.of("cp", how, from.toString(), to.toString()));
    assertThat(result.output()).isEmpty();
  }
}
