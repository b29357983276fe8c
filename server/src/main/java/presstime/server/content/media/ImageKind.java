package presstime.server.content.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** What a file is, by its bytes; what its name or its sender says does not count. */
final class ImageKind {

  /** SVG is not among them: it is a program as much as a picture. */
  static final Set<String> ALLOWED =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

  private static final Detector DETECTOR = detector();

  private ImageKind() {}

  static String of(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return DETECTOR.detect(in, new Metadata()).getBaseType().toString();
    }
  }

  private static Detector detector() {
    try {
      return new TikaConfig(ImageKind.class.getClassLoader()).getDetector();
    } catch (TikaException | IOException e) {
      throw new IllegalStateException("cannot set up the detection of file types", e);
    }
  }
}
