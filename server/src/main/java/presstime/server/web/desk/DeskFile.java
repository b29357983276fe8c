package presstime.server.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * A file of the built desk.
 *
 * @param type its media type
 * @param hash of its bytes
 * @param size in bytes
 * @param br size in bytes with Brotli; null where that is not worth it
 * @param gzip size in bytes with gzip; null where that is not worth it
 * @param lasting its name changes with its bytes
 */
record DeskFile(
    String type, String hash, long size, @Nullable Long br, @Nullable Long gzip, boolean lasting) {

  /** How large it is in that encoding; null when there is none. */
  @Nullable Long size(Encoding encoding) {
    return switch (encoding) {
      case IDENTITY -> size;
      case BROTLI -> br;
      case GZIP -> gzip;
    };
  }
}
