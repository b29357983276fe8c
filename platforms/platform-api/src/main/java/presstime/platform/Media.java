package presstime.platform;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes with an article.
 *
 * @param sha256 of the bytes, hex: its identity everywhere
 * @param filename as the author named it
 * @param mimeType as detected from the bytes
 * @param alt text for those who cannot see it; may be empty
 * @param size bytes
 * @param source opens the bytes; may be called several times
 */
public record Media(
    String sha256, String filename, String mimeType, String alt, long size, Source source) {

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** The whole file in memory. */
  public byte[] bytes() throws IOException {
    try (InputStream in = source.open()) {
      return in.readAllBytes();
    }
  }
}
