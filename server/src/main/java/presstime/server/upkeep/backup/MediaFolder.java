package presstime.server.upkeep.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code media}: files named by their SHA-256, two levels deep, never changed. What else
 * lies there, such as an upload that has not ended, is nobody's yet.
 */
final class MediaFolder {

  private static final Pattern ENTRY =
      Pattern.compile("media/([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

  private MediaFolder() {}

  /** True for an archive's entry that is a media file. */
  static boolean isEntry(String name) {
    return ENTRY.matcher(name).matches();
  }

  /** The SHA-256 that a media entry's name says. */
  static String sha256(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  /** The entries' names, in a fixed order. */
  static List<String> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    try (Stream<Path> files = Files.walk(real, 3)) {
      return files
          .map(file -> "media/" + real.relativize(file))
          .filter(MediaFolder::isEntry)
          .sorted()
          .toList();
    }
  }

  /** Where an entry lies in the folder. */
  static Path file(Path folder, String entry) {
    return folder.resolve(entry.substring("media/".length()));
  }
}
