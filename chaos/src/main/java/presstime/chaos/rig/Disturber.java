package presstime.chaos.rig;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.Signals;
import presstime.chaos.sink.Mood;

/**
 * Does one fault after the other, some of them at the same time, as a seed says; never the same to
 * the same twice at once. What ends processes is not its business.
 */
public final class Disturber {

  private final Surroundings around;
  private final Chronicle chronicle;
  private final List<Fault> faults;
  private final Random random;
  private final Duration pause;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Phaser running = new Phaser(1);
  private final Thread thread;
  private volatile boolean stopped;
  private volatile @Nullable IOException failure;

  /**
   * @param faults those that may be done; others than these are ignored: they are not done here
   * @param pause the mean time between the beginnings of two
   */
  public Disturber(
      Surroundings around, Chronicle chronicle, Set<Fault> faults, long seed, Duration pause) {
    this.around = around;
    this.chronicle = chronicle;
    this.faults = faults.stream().filter(this::isDoneHere).sorted().toList();
    this.random = new Random(seed);
    this.pause = pause;
    this.thread = Thread.ofPlatform().name("chaos-disturber").daemon().unstarted(this::run);
  }

  private boolean isDoneHere(Fault fault) {
    return switch (fault) {
      case DISK_FULL -> !around.disks().isEmpty();
      case NETWORK_PARTITION, PACKET_LOSS -> !withCable().isEmpty();
      default -> resource(fault) != null;
    };
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /**
   * Ends, and returns when everything is healed.
   *
   * @throws IOException when a fault could not be done, or not be healed
   */
  public void stop() throws InterruptedException, IOException {
    stopped = true;
    LockSupport.unpark(thread);
    thread.join();
    running.arriveAndAwaitAdvance();
    around.sink().behave(Mood.HONEST);
    for (Target target : withCable()) {
      cable(target).mend();
    }
    IOException unhealed = failure;
    if (unhealed != null) {
      throw unhealed;
    }
  }

  private void run() {
    while (!stopped && !faults.isEmpty()) {
      LockSupport.parkNanos((long) (pause.toNanos() * 2 * random.nextDouble()));
      Fault fault = faults.get(random.nextInt(faults.size()));
      if (fault == Fault.POSTGRES_KILL && faults.size() > 1 && random.nextInt(3) > 0) {
        continue; // it stops everybody else's work
      }
      Target target = aTarget(fault);
      double size = random.nextDouble();
      String resource = resource(fault) + (concernsOne(fault) ? target.name() : "");
      if (!stopped && busy.add(resource)) {
        running.register();
        Thread.ofVirtual().start(() -> disturb(fault, target, size, resource));
      }
    }
  }

  /** The first targets more often than the last: they are those that live longest. */
  private Target aTarget(Fault fault) {
    List<? extends Target> possible = fault.needsCable() ? withCable() : around.targets();
    int count = possible.size();
    return possible.get(Math.min(random.nextInt(count), random.nextInt(count)));
  }

  private List<? extends Target> withCable() {
    return around.targets().stream().filter(target -> target.cable() != null).toList();
  }

  private void disturb(Fault fault, Target target, double size, String resource) {
    Instant from = chronicle.now();
    try {
      String detail = disturb(fault, target, size);
      chronicle.add(from, fault, concernsOne(fault) ? target.name() : "all", detail);
    } catch (SQLException e) {
      // The database is away because of another fault.
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException(fault.word() + ": " + e, e);
    } finally {
      busy.remove(resource);
      running.arriveAndDeregister();
    }
  }

  private String disturb(Fault fault, Target target, double size) throws SQLException, IOException {
    // Long enough for others to take over what it held, and to send it themselves.
    Duration beyondLease = times(around.lease(), 1.1 + size).plus(times(around.settle(), 2 * size));
    switch (fault) {
      case PAUSE -> pause(target, beyondLease);
      case POSTGRES_KILL -> around.database().kill();
      case SESSIONS_ENDED -> {
        return around.database().endSessions() + " sessions";
      }
      case CONNECTIONS_RESET -> {
        target.database().cut();
        target.platform().cut();
      }
      case DATABASE_PARTITION ->
          silence(target.database(), size < 0.5 ? times(beyondLease, size) : beyondLease);
      case PLATFORM_PARTITION -> silence(target.platform(), times(around.timeout(), 3 * size));
      case DATABASE_DELAY -> slowDown(target.database(), (int) (5 + 75 * size));
      case PLATFORM_DELAY -> slowDown(target.platform(), (int) (5 + 200 * size));
      case NETWORK_PARTITION ->
          unplug(cable(target), size < 0.5 ? times(beyondLease, size) : beyondLease);
      case PACKET_LOSS -> {
        return losePackets(target, size);
      }
      case CLOCK_FORWARD -> {
        return moveClock(target, (long) (500 + 7_500 * size));
      }
      case CLOCK_BACK -> {
        return moveClock(target, (long) (-500 - 7_500 * size));
      }
      case DISK_FULL -> fill(times(around.lease(), 0.5 + size));
      case SLOW_PLATFORM -> moody(Mood.SLOW, size);
      case LYING_PLATFORM -> moody(Mood.LYING, size);
      default -> throw new IllegalArgumentException("not done here: " + fault);
    }
    return "";
  }

  private void pause(Target target, Duration length) {
    long pid = target.pid();
    if (pid > 0 && Signals.send(pid, Signals.STOP)) {
      await(length);
      Signals.send(pid, Signals.CONTINUE);
    }
  }

  private void silence(Proxy proxy, Duration length) {
    proxy.silent(true);
    await(length);
    proxy.silent(false);
  }

  private void slowDown(Proxy proxy, int millis) {
    proxy.delay(Duration.ofMillis(millis));
    await(times(around.lease(), 1));
    proxy.delay(Duration.ZERO);
  }

  private void unplug(Cable cable, Duration length) throws IOException {
    cable.pull();
    try {
      await(length);
    } finally {
      cable.plug();
    }
  }

  private String losePackets(Target target, double size) throws IOException {
    Cable cable = cable(target);
    cable.narrow((int) (target.narrowest() * (1 + 3 * (1 - size))));
    await(times(around.lease(), 0.5 + size));
    return cable.widen();
  }

  private static Cable cable(Target target) {
    return Objects.requireNonNull(target.cable(), target.name());
  }

  private String moveClock(Target target, long millis) {
    target.orders().moveClock(target.orders().baseMillis() + millis);
    await(times(around.lease(), 2));
    target.orders().moveClock(target.orders().baseMillis());
    return millis + " ms";
  }

  private void fill(Duration length) {
    around.disks().forEach(Disk::fill);
    await(length);
    around.disks().forEach(Disk::free);
  }

  private void moody(Mood mood, double size) {
    around.sink().behave(mood);
    await(times(around.lease(), 0.5 + size));
    around.sink().behave(Mood.USUAL);
  }

  /** Waits; not longer than until the end. */
  private void await(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    while (!stopped && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static Duration times(Duration length, double factor) {
    return Duration.ofNanos((long) (length.toNanos() * factor));
  }

  private static boolean concernsOne(Fault fault) {
    return switch (fault) {
      case POSTGRES_KILL, SESSIONS_ENDED, SLOW_PLATFORM, LYING_PLATFORM, DISK_FULL -> false;
      default -> true;
    };
  }

  /** What the fault changes; two of one kind would heal each other. Null: not done here. */
  private static @Nullable String resource(Fault fault) {
    return switch (fault) {
      case PAUSE -> "process";
      case POSTGRES_KILL -> "postgres";
      case SESSIONS_ENDED -> "sessions";
      case CONNECTIONS_RESET -> "connections";
      case DATABASE_PARTITION -> "database silence";
      case DATABASE_DELAY -> "database delay";
      case PLATFORM_PARTITION -> "platform silence";
      case PLATFORM_DELAY -> "platform delay";
      case NETWORK_PARTITION -> "cable";
      case PACKET_LOSS -> "queue";
      case CLOCK_FORWARD, CLOCK_BACK -> "clock";
      case SLOW_PLATFORM, LYING_PLATFORM -> "mood";
      case DISK_FULL -> "disk";
      default -> null;
    };
  }
}
