package presstime.server.web.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a file's forms is sent (RFC 9110, 12.5.3). */
enum Encoding {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz"),
  IDENTITY("", "");

  private final String word;
  private final String suffix;

  Encoding(String word, String suffix) {
    this.word = word;
    this.suffix = suffix;
  }

  /** As in {@code Content-Encoding}; empty for the file as it is. */
  String word() {
    return word;
  }

  /** What the build puts behind the file's name. */
  String suffix() {
    return suffix;
  }

  /** What the client likes best of what there is; between equals the smaller. */
  static Encoding choose(@Nullable String acceptEncoding, DeskFile file) {
    Encoding best = IDENTITY;
    double liked = 0;
    for (Encoding encoding : values()) {
      double weight =
          encoding == IDENTITY || file.size(encoding) == null
              ? 0
              : weight(acceptEncoding, encoding.word);
      if (weight > liked) {
        best = encoding;
        liked = weight;
      }
    }
    return best;
  }

  private static double weight(@Nullable String header, String word) {
    double any = 0;
    for (String part : header == null ? new String[0] : header.split(",")) {
      String[] name = part.strip().split(";", 2);
      String coding = name[0].strip().toLowerCase(Locale.ROOT);
      if (coding.equals(word)) {
        return quality(name);
      }
      if (coding.equals("*")) {
        any = quality(name);
      }
    }
    return any;
  }

  private static double quality(String[] part) {
    if (part.length < 2) {
      return 1;
    }
    String text = part[1].strip().toLowerCase(Locale.ROOT);
    try {
      return text.startsWith("q=") ? Double.parseDouble(text.substring(2).strip()) : 1;
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
