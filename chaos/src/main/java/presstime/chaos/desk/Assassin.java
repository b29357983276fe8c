package presstime.chaos.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import presstime.chaos.Breakdowns;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.ServerTarget;
import presstime.server.delivery.engine.Checkpoints;

/** Kills one server after the other, at random or at a named point, and starts it again. */
final class Assassin {

  private static final Duration UNTIL_THE_POINT = Duration.ofSeconds(4);

  /** For a machine with other work; it takes seconds. */
  static final Duration BACK_WITHIN = Duration.ofMinutes(4);

  private final List<ServerTarget> servers;
  private final Chronicle chronicle;
  private final Breakdowns breakdowns;
  private final List<Fault> kills;
  private final Random random;
  private final Set<ServerTarget> starting = ConcurrentHashMap.newKeySet();

  Assassin(
      List<ServerTarget> servers,
      Chronicle chronicle,
      Breakdowns breakdowns,
      Set<Fault> faults,
      long seed) {
    this.servers = servers;
    this.chronicle = chronicle;
    this.breakdowns = breakdowns;
    this.kills = faults.stream().filter(Fault::kills).sorted().toList();
    this.random = new Random(seed);
  }

  /** Until the office closes; then waits until every server is back. */
  void workWhile(BooleanSupplier open) {
    try {
      while (open.getAsBoolean()) {
        LockSupport.parkNanos((1_500 + random.nextInt(6_000)) * 1_000_000L);
        List<ServerTarget> alive =
            servers.stream().filter(server -> !starting.contains(server)).toList();
        if (!alive.isEmpty() && !kills.isEmpty()) {
          kill(alive.get(random.nextInt(alive.size())), kills.get(random.nextInt(kills.size())));
        }
      }
      while (!starting.isEmpty()) {
        LockSupport.parkNanos(50_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill(ServerTarget server, Fault fault) throws InterruptedException {
    Instant from = chronicle.now();
    String point =
        Map.of(
                Fault.KILL_BEFORE_SEND, Checkpoints.BEFORE_SEND,
                Fault.KILL_AFTER_SEND, Checkpoints.AFTER_SEND,
                Fault.KILL_AFTER_RECORD, Checkpoints.AFTER_RECORD)
            .getOrDefault(fault, "");
    boolean carriedOut = false;
    if (!point.isEmpty() && server.pid() != 0) {
      server.orders().killAt(point);
      server.server().endsWithin(UNTIL_THE_POINT);
      carriedOut = !server.orders().takeBack(point) && server.server().endsWithin(BACK_WITHIN);
    }
    if (server.kill()) {
      chronicle.add(from, Fault.KILL, server.name(), "");
    } else if (carriedOut && server.server().exitCode() == Breakdowns.KILLED) {
      chronicle.add(from, fault, server.name(), "");
    } else {
      endedByItself(server, breakdowns);
    }
    starting.add(server);
    Thread.ofVirtual()
        .start(() -> {
          bringBack(server, BACK_WITHIN, breakdowns);
          starting.remove(server);
        });
  }

  /** Tells that it is gone, and that nobody has killed it. */
  static void endedByItself(ServerTarget server, Breakdowns breakdowns) {
    breakdowns.endedByItself(server.name(), server.server().exitCode(), server.log());
  }

  /** Starts it; answers false, and tells, when it does not come to work. */
  static boolean bringBack(ServerTarget server, Duration within, Breakdowns breakdowns) {
    boolean back = server.startUntilReady(within);
    if (!back) {
      breakdowns.didNotComeBack(server.name(), server.log());
    }
    return back;
  }
}
