package presstime.chaos.rig;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cables of one run, in a block of addresses ({@code 10.231.x.0/24}) that nothing else on this
 * machine has: not another harness at the same time, and not the machine's own networks. Needs
 * Linux, root, and {@code ip} and {@code tc} (iproute2).
 */
public final class Cables implements AutoCloseable {

  private static final Path LOCK = Path.of("/run/presstime-chaos.lock");

  private static final Pattern NETWORK =
      Pattern.compile(
          "\\b([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.[0-9]{1,3}(?:/([0-9]{1,2}))?");

  private final List<Cable> cables = new ArrayList<>();

  private Cables() {}

  /** None at all. */
  public static Cables none() {
    return new Cables();
  }

  /**
   * One for every second of so many processes, where these faults ask for it and it can be had;
   * otherwise says that they are left out.
   *
   * @throws Unavailable when nothing but these faults was asked for
   */
  public static Cables forEverySecond(int processes, Set<Fault> faults) throws Unavailable {
    if (faults.stream().noneMatch(Fault::needsCable)) {
      return none();
    }
    try {
      return lay((processes + 1) / 2);
    } catch (Unavailable e) {
      if (faults.stream().allMatch(Fault::needsCable)) {
        throw e;
      }
      System.err.println("  network-partition and packet-loss are left out: " + e.getMessage());
      return none();
    }
  }

  /**
   * Removes what dead harnesses have left, lays so many, and tries the first.
   *
   * @throws Unavailable when that cannot be done here; then nothing is left of the attempt
   */
  public static Cables lay(int count) throws Unavailable {
    Cables laid = new Cables();
    try {
      laid.layAll(count);
      laid.tryOut();
      return laid;
    } catch (IOException e) {
      try {
        laid.close();
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw new Unavailable(
          "network namespaces need Linux, root and iproute2 (" + e.getMessage() + ")");
    }
  }

  /** In the order they were laid. */
  public List<Cable> all() {
    return List.copyOf(cables);
  }

  /** That of a process, counted from 1: the odd ones have one. */
  public @Nullable Cable of(int process) {
    return process % 2 == 1 && process / 2 < cables.size() ? cables.get(process / 2) : null;
  }

  /** Two harnesses that begin at the same moment would choose the same block. */
  private void layAll(int count) throws IOException {
    Command.run("ip", "-V");
    synchronized (Cables.class) {
      try (FileChannel file =
          FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.lock();
        removeThoseOfTheDead();
        int block = freeBlock();
        for (int i = 0; i < count; i++) {
          Cable cable = new Cable(ProcessHandle.current().pid(), block, i);
          cable.lay();
          cables.add(cable);
        }
      }
    }
  }

  private static void removeThoseOfTheDead() throws IOException {
    for (Cable cable : known()) {
      if (ProcessHandle.of(cable.harness()).isEmpty()) {
        cable.close();
      }
    }
  }

  /** Removes all of this process's, where it has no time left to do so one by one. */
  public static void removeOwn() {
    try {
      for (Cable cable : known()) {
        if (cable.harness() == ProcessHandle.current().pid()) {
          cable.close();
        }
      }
    } catch (IOException e) {
      System.err.println("not removed: " + e.getMessage());
    }
  }

  /** Those of all harnesses on this machine, living or dead. */
  private static List<Cable> known() throws IOException {
    if (!Files.isDirectory(Cable.NAMESPACES)) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(Cable.NAMESPACES)) {
      return names.flatMap(path -> Cable.named(path.getFileName().toString()).stream()).toList();
    }
  }

  private static int freeBlock() throws IOException {
    Set<Integer> taken = new HashSet<>();
    known().forEach(cable -> taken.add(cable.block()));
    String networks =
        Command.run("ip", "-4", "-o", "address", "show")
            + Command.run("ip", "-4", "route", "show", "table", "all");
    int first = (int) (ProcessHandle.current().pid() % 256);
    return IntStream.range(0, 256)
        .map(i -> (first + i) % 256)
        .filter(block -> !taken.contains(block) && isFree(block, networks))
        .findFirst()
        .orElseThrow(() -> new IOException("no addresses are free in 10.231.0.0/16"));
  }

  /**
   * True when none of these addresses and networks has anything in common with the block. What
   * covers more than a class A network is a way to everywhere, not a network.
   */
  static boolean isFree(int block, String networks) {
    int own = 10 << 24 | 231 << 16 | block << 8;
    Matcher each = NETWORK.matcher(networks);
    while (each.find()) {
      int length = each.group(4) == null ? 32 : Integer.parseInt(each.group(4));
      int other =
          Integer.parseInt(each.group(1)) << 24
              | Integer.parseInt(each.group(2)) << 16
              | Integer.parseInt(each.group(3)) << 8;
      int mask = -1 << (32 - Math.min(length, 24));
      if (length >= 8 && (own & mask) == (other & mask)) {
        return false;
      }
    }
    return true;
  }

  /** A Java virtual machine at the other end of the first must get through; and tc must work. */
  private void tryOut() throws IOException {
    Cable first = cables.getFirst();
    first.narrow(1_000);
    try (ServerSocket door = new ServerSocket(0, 1, first.here())) {
      Path classes =
          Path.of(Knock.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Process knock =
          new ProcessBuilder(
                  first.there(
                      List.of(
                          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                          "-XX:TieredStopAtLevel=1",
                          "-cp",
                          classes.toString(),
                          Knock.class.getName(),
                          door.getInetAddress().getHostAddress(),
                          Integer.toString(door.getLocalPort()))))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!knock.waitFor(1, TimeUnit.MINUTES) || knock.exitValue() != 0) {
        knock.destroyForcibly();
        throw new IOException("nothing gets through " + first.device() + "; a firewall?");
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    first.widen();
  }

  @Override
  public void close() throws IOException {
    while (!cables.isEmpty()) {
      cables.removeLast().close();
    }
  }
}
