package presstime.chaos.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What one process under test has been told to do: files in a folder of its own. The harness
 * writes, the process reads, so an order outlives the process it was given to.
 */
public final class Orders {

  /** The system property that names the folder; without it nothing of all this is there. */
  public static final String PROPERTY = "presstime.chaos.orders";

  private final Path folder;
  private volatile long baseMillis;

  private Orders(Path folder) {
    this.folder = folder;
  }

  /** Those in a folder, which is created when missing. */
  public static Orders in(Path folder) {
    try {
      return new Orders(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those given to this process. */
  public static Orders ofThisProcess() {
    return in(Path.of(System.getProperty(PROPERTY)));
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Tells the process to die at the next checkpoint of this name. */
  public void killAt(String checkpoint) {
    write("kill-" + checkpoint, "");
  }

  /** Takes the order back; answers false when it has been carried out. */
  public boolean takeBack(String checkpoint) {
    return take("kill-" + checkpoint);
  }

  /** True for the one thread that may carry out the order to die here. */
  boolean killsHere(String checkpoint) {
    Path order = folder.resolve("kill-" + checkpoint);
    return Files.exists(order) && take("kill-" + checkpoint);
  }

  /** Tells the process to use up its memory at the next checkpoint of this name. */
  public void exhaustAt(String checkpoint) {
    write("exhaust-" + checkpoint, "");
  }

  /** True for the one thread that may carry out the order to use up all memory here. */
  boolean exhaustsHere(String checkpoint) {
    return Files.exists(folder.resolve("exhaust-" + checkpoint)) && take("exhaust-" + checkpoint);
  }

  /** By how many milliseconds the clock is off while nobody disturbs it. */
  public long baseMillis() {
    return baseMillis;
  }

  /** Sets what {@link #baseMillis()} answers, and the clock. */
  public void baseMillis(long millis) {
    baseMillis = millis;
    moveClock(millis);
  }

  /** Sets the process's clock off by so many milliseconds, from now on. */
  public void moveClock(long millis) {
    write("clock", Long.toString(millis));
  }

  /** By how many milliseconds the process's clock is off. */
  long clockMillis() {
    try {
      return Long.parseLong(Files.readString(folder.resolve("clock")));
    } catch (IOException e) {
      return 0;
    }
  }

  private boolean take(String name) {
    try {
      return Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      return false;
    }
  }

  private void write(String name, String text) {
    try {
      Path unread = Files.writeString(folder.resolve(name + ".new"), text);
      Files.move(unread, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
