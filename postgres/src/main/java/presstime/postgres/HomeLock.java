package presstime.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a home folder for one server. The kernel drops the lock with the process, however it ends,
 * so a leftover file never locks anybody out; the file also names the holder's pid.
 */
final class HomeLock implements AutoCloseable {
  /**
   * Closing any descriptor of a POSIX-locked file drops the process's lock, so a second attempt in
   * this process must be turned away before it opens the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /**
   * Takes the lock or refuses at once.
   *
   * @param home an existing folder
   * @throws PostgresStartException naming the holder when the home is taken
   */
  static HomeLock take(Path home) throws IOException {
    Path real = home.toRealPath();
    if (!HELD.add(real)) {
      throw taken(home, Long.toString(ProcessHandle.current().pid()) + " (this process)");
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              real.resolve("owner.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw taken(home, holder(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)), 0);
      return new HomeLock(real, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      HELD.remove(real);
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), US_ASCII).trim();
    return pid.isEmpty() ? "(not known yet)" : pid;
  }

  private static PostgresStartException taken(Path home, String pid) {
    return new PostgresStartException(
        "Another instance already uses "
            + home
            + ": process "
            + pid
            + ". Stop that process, or give this one another home folder.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(home);
  }
}
