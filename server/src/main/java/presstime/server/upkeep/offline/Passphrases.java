package presstime.server.upkeep.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passphrases come from files, standard input or the environment, never from the command line. */
final class Passphrases {

  static final String VARIABLE = "PRESSTIME_BACKUP_PASSPHRASE";

  private Passphrases() {}

  /**
   * @param file its first line counts; {@code -} for standard input; null for the environment
   */
  static Optional<String> read(@Nullable String file) throws IOException {
    if (file == null) {
      return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isEmpty());
    }
    String text =
        file.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readAllAsString()
            : Files.readString(Path.of(file));
    return Optional.of(text.lines().findFirst().orElse("").strip());
  }
}
