package presstime.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Chooses the PostgreSQL build for this machine, or says why there is none. */
final class Platform {
  private static final String WAY_OUT =
      " Use a PostgreSQL 15 or newer of your own (database URL, user and password in the"
          + " settings) instead of the embedded one.";

  private Platform() {}

  /** Class path resource of the archive for the running system. */
  static String archive() {
    return archive(System.getProperty("os.name"), System.getProperty("os.arch"), Path.of("/"));
  }

  /**
   * Class path resource of the archive for a system.
   *
   * @param root the system's root folder, where the C library's loader is looked for
   * @throws PostgresStartException when the binaries cannot run there
   */
  static String archive(String os, String arch, Path root) {
    if (!os.toLowerCase(Locale.ROOT).startsWith("linux")) {
      throw new PostgresStartException(
          "The embedded PostgreSQL runs on Linux only, this is " + os + "." + WAY_OUT);
    }
    return switch (arch) {
      case "amd64", "x86_64" ->
          glibc(root, "lib64/ld-linux-x86-64.so.2", "postgres-linux-x86_64.txz");
      case "aarch64", "arm64" ->
          glibc(root, "lib/ld-linux-aarch64.so.1", "postgres-linux-arm_64.txz");
      default ->
          throw new PostgresStartException(
              "The embedded PostgreSQL has no build for the processor architecture "
                  + arch
                  + " (only x86_64 and arm64)."
                  + WAY_OUT);
    };
  }

  private static String glibc(Path root, String loader, String archive) {
    if (Files.exists(root.resolve(loader))) {
      return archive;
    }
    throw new PostgresStartException(
        "The embedded PostgreSQL needs the GNU C library; "
            + root.resolve(loader)
            + " is missing, as on Alpine and other musl systems. Run on a Debian, Ubuntu or Red Hat"
            + " based image."
            + WAY_OUT);
  }
}
