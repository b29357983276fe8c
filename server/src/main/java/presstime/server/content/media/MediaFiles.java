package presstime.server.content.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import presstime.server.kernel.Home;

/**
 * Bytes on disk under {@code media/aa/bb/SHA256}. A file is there wholly or not at all, and is
 * never changed: its name is its content.
 */
@Component
public class MediaFiles {

  /** The last kilobytes of a disk are no use: a file's folders need some. */
  private static final long FULL = 256 * 1024;

  private final Path root;
  private final InstantSource clock;

  MediaFiles(Home home, InstantSource clock) {
    this.root = home.folder("media");
    this.clock = clock;
  }

  /**
   * A file that has arrived and has no name yet. Closing it removes what was not kept.
   *
   * @param path where it lies meanwhile
   */
  public record Arrived(Path path, String sha256, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Takes in a stream.
   *
   * @param most bytes; of a longer stream one byte more is read, and the size tells
   * @throws NoSpace when the disk is full
   */
  public Arrived receive(InputStream from, long most) throws IOException {
    Path folder = Files.createDirectories(root.resolve("incoming"));
    Path path = Files.createTempFile(folder, "upload", ".tmp");
    MessageDigest digest = sha256();
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
        OutputStream to = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
      long size = copy(from, to, most);
      file.force(true);
      return new Arrived(path, HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException e) {
      boolean full = full(); // before this makes some space again
      Files.deleteIfExists(path);
      if (full) {
        throw new NoSpace();
      }
      throw e;
    }
  }

  /** Gives a file its name; one that is there already is only as young as this again. */
  public void keep(Arrived file) throws IOException {
    Path path = path(file.sha256());
    if (touched(path)) {
      return;
    }
    Path second = root.resolve(path.subpath(root.getNameCount(), path.getNameCount() - 1));
    Path first = root.resolve(file.sha256().substring(0, 2));
    Files.createDirectories(second);
    Files.move(file.path(), path, StandardCopyOption.ATOMIC_MOVE);
    sync(second);
    sync(first);
    sync(root);
  }

  private boolean touched(Path path) throws IOException {
    try {
      Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** True when the disk has no space for anything worth keeping. */
  boolean full() {
    try {
      return Files.getFileStore(root).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens the bytes. */
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  /** Where the bytes lie. */
  public Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private static long copy(InputStream from, OutputStream to, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    while (size <= most) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, most - size + 1));
      if (read < 0) {
        break;
      }
      to.write(buffer, 0, read);
      size += read;
    }
    return size;
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
