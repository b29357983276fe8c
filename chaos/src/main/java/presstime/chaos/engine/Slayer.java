package presstime.chaos.engine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import presstime.chaos.Breakdowns;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.WorkerProcess;
import presstime.server.delivery.engine.Checkpoints;

/** Lets one worker live, over and over, and decides before each life how it will end. */
final class Slayer {

  private static final Map<Fault, String> POINTS =
      Map.of(
          Fault.KILL_BEFORE_SEND, Checkpoints.BEFORE_SEND,
          Fault.KILL_AFTER_SEND, Checkpoints.AFTER_SEND,
          Fault.KILL_AFTER_RECORD, Checkpoints.AFTER_RECORD);

  private final WorkerProcess worker;
  private final Chronicle chronicle;
  private final Breakdowns breakdowns;
  private final List<Fault> kills;
  private final Random random;
  private final int oneLongLifeIn;
  private final BooleanSupplier over;

  /**
   * @param breakdowns where a death is told that was not decided here
   * @param faults those among them that kill are used; with none of them a worker lives on
   * @param oneLongLifeIn most lives are short; one in so many is long enough to lose a lease and to
   *     come back to what was held
   * @param over asked before each life
   */
  Slayer(
      WorkerProcess worker,
      Chronicle chronicle,
      Breakdowns breakdowns,
      Set<Fault> faults,
      long seed,
      int oneLongLifeIn,
      BooleanSupplier over) {
    this.worker = worker;
    this.chronicle = chronicle;
    this.breakdowns = breakdowns;
    this.kills = new ArrayList<>(faults.stream().filter(Fault::kills).sorted().toList());
    this.random = new Random(seed);
    this.oneLongLifeIn = oneLongLifeIn;
    this.over = over;
  }

  void run() {
    try {
      while (!over.getAsBoolean()) {
        live();
      }
      worker.kill();
    } catch (IOException e) {
      breakdowns.failed(worker.name() + " cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One life. */
  void live() throws IOException, InterruptedException {
    if (kills.isEmpty()) {
      boolean works = start("none:0");
      while (works && !over.getAsBoolean()) {
        if (worker.endsWithin(Duration.ofMillis(100))) {
          endedByItself();
          return;
        }
      }
      return;
    }
    Fault fault = kills.get(random.nextInt(kills.size()));
    String point = POINTS.getOrDefault(fault, "none");
    boolean isLong = random.nextInt(oneLongLifeIn) == 0;
    int times = 1 + random.nextInt(isLong ? 800 : 8);
    Duration most =
        Duration.ofMillis(isLong ? 6_000 + random.nextInt(14_000) : random.nextInt(700));
    if (!start(point + ":" + times)) {
      return;
    }
    Instant from = chronicle.now();
    boolean ended = worker.endsWithin(fault == Fault.KILL ? most : most.plusSeconds(8));
    if (!ended && worker.kill()) {
      chronicle.add(from, Fault.KILL, worker.name(), "");
    } else if (fault != Fault.KILL && worker.exitCode() == Breakdowns.KILLED) {
      chronicle.add(from, fault, worker.name(), "the " + times + ". time");
    } else {
      endedByItself();
    }
  }

  /** Answers false when it does not come to work; that it died on the way may be as decided. */
  private boolean start(String death) throws IOException, InterruptedException {
    worker.start(death);
    if (worker.hung()) {
      worker.kill();
      breakdowns.didNotComeBack(worker.name(), worker.log());
    }
    return !worker.hung();
  }

  private void endedByItself() {
    breakdowns.endedByItself(worker.name(), worker.exitCode(), worker.log());
  }
}
