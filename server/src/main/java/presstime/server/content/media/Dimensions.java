package presstime.server.content.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Width and height of an image in pixels, from its header alone: nothing is decoded, so a small
 * file that unfolds to a huge picture costs nothing.
 */
record Dimensions(int width, int height) {

  private static final int WEBP_HEADER = 30;

  /** Empty when they cannot be told: the format keeps them deeper, or the file is damaged. */
  static Optional<Dimensions> of(Path file, String mimeType) throws IOException {
    return switch (mimeType) {
      case "image/webp" -> webp(file);
      case "image/jpeg", "image/png", "image/gif" -> known(file, mimeType);
      default -> Optional.empty();
    };
  }

  private static Optional<Dimensions> known(Path file, String mimeType) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mimeType);
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      return valid(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException | RuntimeException e) {
      // Readers throw of all sorts at damaged files.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** RFC 9649: RIFF, then one of three sorts of first chunk. */
  private static Optional<Dimensions> webp(Path file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(WEBP_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel in = FileChannel.open(file)) {
      while (head.hasRemaining() && in.read(head) >= 0) {
        continue;
      }
    }
    if (head.hasRemaining()) {
      return Optional.empty();
    }
    return switch (head.get(15)) {
      case ' ' -> valid(head.getShort(26) & 0x3fff, head.getShort(28) & 0x3fff);
      case 'L' -> {
        int bits = head.getInt(21);
        yield valid((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
      }
      case 'X' -> valid((head.getInt(24) & 0xffffff) + 1, (head.getInt(26) >>> 8) + 1);
      default -> Optional.empty();
    };
  }

  private static Optional<Dimensions> valid(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
  }
}
