package presstime.chaos.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import presstime.chaos.Breakdowns;
import presstime.chaos.Outcome;
import presstime.chaos.Recovery;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.check.Checker;
import presstime.chaos.check.Clocks;
import presstime.chaos.check.Seen;
import presstime.chaos.rig.Cable;
import presstime.chaos.rig.Cables;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.ClassPath;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Disturber;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.PlantedJar;
import presstime.chaos.rig.Proxy;
import presstime.chaos.rig.Surroundings;
import presstime.chaos.rig.Unavailable;
import presstime.chaos.rig.WorkerProcess;
import presstime.chaos.sink.Mood;
import presstime.chaos.sink.Sink;
import presstime.migration.Migrations;
import presstime.server.kernel.DatabasePool;

/** Several engines on one database, each killed as soon as it works, while all else goes wrong. */
public final class EngineCampaign {

  /**
   * How fast engines come and go.
   *
   * @param workers how many at once; the first always lives long
   * @param oneLongLifeIn of so many lives of the others one is long enough to lose a lease and to
   *     come back to what was held
   */
  public record Pace(int workers, int oneLongLifeIn) {

    /** Few kills, and much that happens between them. */
    public static final Pace USUAL = new Pace(4, 12);

    /** As many kills as two cores can start processes again. */
    public static final Pace FAST = new Pace(8, 60);
  }

  static final int CHANNELS = 8;
  private static final String TOKEN = "engine-token-7d1f0c";
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofMillis(600);
  private static final Duration BOUND = Duration.ofMillis(1_400);
  private static final Duration SETTLE = Duration.ofMillis(2_200);

  private static final Duration LEARNING = Duration.ofSeconds(2);

  private final Path folder;
  private final long seed;
  private final Set<Fault> faults;
  private final @Nullable PlantedBug planted;
  private final List<String> machine;
  private final Pace pace;
  private final Chronicle chronicle = new Chronicle();
  private final Breakdowns breakdowns = new Breakdowns();

  /**
   * @param faults those that may be done; clocks and disks are left alone here
   * @param machine more options of the workers' Java virtual machines
   * @param pace how many workers, and how long they live
   */
  public EngineCampaign(
      Path folder,
      long seed,
      Set<Fault> faults,
      @Nullable PlantedBug planted,
      List<String> machine,
      Pace pace) {
    this.folder = folder;
    this.seed = seed;
    this.faults =
        faults.stream().filter(Fault::isDoneToEngines).collect(java.util.stream.Collectors.toSet());
    this.planted = planted;
    this.machine = machine;
    this.pace = pace;
  }

  /**
   * Runs, lets everything come to rest, and judges.
   *
   * @param enough asked with what was done so far; ends the disturbance
   * @throws Unavailable when none of the faults can be done here
   */
  public Outcome run(Predicate<Chronicle> enough)
      throws IOException, SQLException, InterruptedException {
    try (Cables cables = Cables.forEverySecond(pace.workers(), faults);
        Database database = Database.start(folder.resolve("postgres"));
        Sink sink = sink(seed)) {
      migrate(database);
      List<WorkerProcess> workers = workers(database, sink, cables);
      try {
        Feed feed = new Feed(database, CHANNELS, seed);
        feed.start();
        learn(workers);
        disturb(database, sink, workers, feed, enough);
        Instant healed = startQuietly(workers);
        Duration quiet = comeToRest(database, workers);
        Checker checker = Checker.judge(database, Seen.at(sink), Duration.ZERO, Clocks.TRUE);
        checker.holdThatNobodyCalledOff();
        Duration most = Recovery.most(LEASE, SETTLE, Recovery.crowd(), chronicle);
        checker.add(Recovery.slow(database, healed, most));
        checker.add(breakdowns.violations());
        return new Outcome(
            "engine: " + pace.workers() + " processes that run the engine alone",
            checker,
            chronicle,
            Map.of(
                "requests at the sink", sink.requests(),
                "  late, wrong or unanswered", sink.mischiefs(),
                "seconds until all was done", quiet.toSeconds()),
            breakdowns.failures());
      } finally {
        for (WorkerProcess worker : workers) {
          worker.close();
        }
      }
    }
  }

  private void disturb(
      Database database,
      Sink sink,
      List<WorkerProcess> workers,
      Feed feed,
      Predicate<Chronicle> enough)
      throws InterruptedException {
    Disturber disturber =
        new Disturber(
            new Surroundings(database, sink, workers, List.of(), LEASE, TIMEOUT, SETTLE),
            chronicle,
            faults,
            seed,
            Duration.ofMillis(1_500));
    boolean[] over = new boolean[1];
    List<Thread> slayers = new ArrayList<>();
    for (WorkerProcess worker : workers) {
      int oneLongLifeIn = slayers.isEmpty() ? 1 : pace.oneLongLifeIn();
      Slayer slayer =
          new Slayer(
              worker,
              chronicle,
              breakdowns,
              faults,
              seed + slayers.size(),
              oneLongLifeIn,
              () -> over[0]);
      slayers.add(Thread.ofPlatform().name("chaos-" + worker.name()).start(slayer::run));
    }
    disturber.start();
    while (!enough.test(chronicle)) {
      LockSupport.parkNanos(50_000_000);
    }
    feed.stop();
    try {
      disturber.stop();
    } catch (IOException e) {
      breakdowns.failed("a fault could not be done, or not be healed: " + e.getMessage());
    }
    over[0] = true;
    for (Thread slayer : slayers) {
      slayer.join();
    }
    sink.behave(Mood.HONEST);
  }

  private static void learn(List<WorkerProcess> workers) throws IOException, InterruptedException {
    Path learned = workers.getFirst().learn(() -> LockSupport.parkNanos(LEARNING.toNanos()));
    workers.forEach(worker -> worker.useCache(learned));
  }

  /** Two engines that nothing is done to; answers since when. */
  private Instant startQuietly(List<WorkerProcess> workers) throws IOException {
    for (WorkerProcess worker : workers.subList(0, 2)) {
      if (!worker.start("none:0")) {
        breakdowns.didNotComeBack(worker.name(), worker.log());
      }
    }
    return chronicle.now();
  }

  /** They finish what is left; answers how long that took. */
  private Duration comeToRest(Database database, List<WorkerProcess> workers) throws SQLException {
    long begin = System.nanoTime();
    long end = begin + Duration.ofMinutes(2).toNanos();
    while (Feed.waiting(database) > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(100_000_000);
    }
    for (WorkerProcess worker : workers.subList(0, 2)) {
      if (worker.pid() == 0) {
        breakdowns.endedByItself(worker.name(), worker.exitCode(), worker.log());
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static Sink sink(long seed) throws IOException {
    return Sink.open(Set.of(TOKEN), seed, TIMEOUT, BOUND);
  }

  private List<WorkerProcess> workers(Database database, Sink sink, Cables cables)
      throws IOException {
    List<String> options = new ArrayList<>(machine);
    options.addAll(PlantedJar.options(planted, folder));
    String classPath = ClassPath.ofJars(folder.resolve("classes"));
    List<WorkerProcess> workers = new ArrayList<>();
    for (int i = 1; i <= pace.workers(); i++) {
      String name = "worker-" + i;
      workers.add(
          worker(name, folder.resolve(name), database, sink, cables.of(i), classPath, options));
    }
    return workers;
  }

  /** One that has not been started, with ways of its own to the database and the sink. */
  static WorkerProcess worker(
      String name,
      Path folder,
      Database database,
      Sink sink,
      @Nullable Cable cable,
      String classPath,
      List<String> machine)
      throws IOException {
    InetAddress here = cable == null ? InetAddress.getLoopbackAddress() : cable.here();
    Proxy toDatabase = Proxy.to(database.port(), here);
    Proxy toSink = Proxy.to(sink.port(), here);
    Map<String, String> settings = new HashMap<>();
    settings.put("database.url", Database.url(toDatabase.address()));
    settings.put("database.user", database.user());
    settings.put("database.password", database.password());
    settings.put("sink", "http://" + toSink.address() + "/plain");
    settings.put("token", TOKEN);
    settings.put("lease", LEASE.toString());
    settings.put("forgotten", DatabasePool.FORGOTTEN.toString());
    settings.put("timeout", TIMEOUT.toString());
    settings.put("settle", SETTLE.toString());
    return new WorkerProcess(name, folder, toDatabase, toSink, cable, classPath, machine, settings);
  }

  static void migrate(Database database) {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(Database.url(database.port()));
      pool.setUsername(database.user());
      pool.setPassword(database.password());
      Migrations.apply(pool);
    }
  }
}
