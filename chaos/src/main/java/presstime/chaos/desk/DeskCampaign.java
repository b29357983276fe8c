package presstime.chaos.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import presstime.chaos.Breakdowns;
import presstime.chaos.Outcome;
import presstime.chaos.Recovery;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.check.Annals;
import presstime.chaos.check.Checker;
import presstime.chaos.check.Clocks;
import presstime.chaos.check.Columns;
import presstime.chaos.check.Promises;
import presstime.chaos.check.Secrecy;
import presstime.chaos.rig.Cables;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Disk;
import presstime.chaos.rig.Disturber;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.PlantedJar;
import presstime.chaos.rig.ServerTarget;
import presstime.chaos.rig.Surroundings;
import presstime.chaos.rig.Unavailable;
import presstime.chaos.sink.Mood;
import presstime.chaos.sink.Sink;
import presstime.chaos.wordpress.RealWordPress;
import presstime.server.identity.Api;
import presstime.server.process.ServerProcess.Program;

/** Whole servers on one database, people who use them, and everything that can go wrong. */
public final class DeskCampaign {

  private static final Duration BOUND = Duration.ofMillis(2_200);

  /** What waits behind an article that nobody approves waits for ever, and rightly. */
  private static final String UNSETTLED =
      """
      SELECT count(*) FROM delivery d
      WHERE d.state = 'unconfirmed'
        OR d.state = 'scheduled' AND NOT EXISTS (
          SELECT FROM delivery e
          WHERE e.content_id = d.content_id AND e.channel_id = d.channel_id AND e.state = 'held' AND e.due_at <= d.due_at)
      """;

  private static final Duration REST_WITHIN = Duration.ofMinutes(3);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final int WRITERS_PER_COLUMNIST = 4;

  /** The recorder is a second behind, and this machine is slow. */
  private static final Duration RECORDED_WITHIN = Duration.ofSeconds(20);

  private final Path folder;
  private final long seed;
  private final Set<Fault> faults;
  private final @Nullable PlantedBug planted;
  private final Program program;
  private final int servers;
  private final int writers;
  private final boolean withWordPress;
  private final Chronicle chronicle = new Chronicle();
  private final Breakdowns breakdowns = new Breakdowns();
  private final Promises promises = new Promises();
  private final Columns columns = new Columns();
  private final Album album = new Album();

  /**
   * @param program what the servers run; this module's classes are put behind its class path
   * @param withWordPress whether a third of the stories goes to a real WordPress
   */
  public DeskCampaign(
      Path folder,
      long seed,
      Set<Fault> faults,
      @Nullable PlantedBug planted,
      Program program,
      int servers,
      int writers,
      boolean withWordPress) {
    this.folder = folder;
    this.seed = seed;
    this.faults = faults;
    this.planted = planted;
    this.program = program;
    this.servers = servers;
    this.writers = writers;
    this.withWordPress = withWordPress;
  }

  /**
   * Runs, lets everything come to rest, and judges.
   *
   * @param enough asked with what was done so far; ends the disturbance
   * @throws Unavailable when none of the faults can be done here
   */
  public Outcome run(Predicate<Chronicle> enough)
      throws IOException, SQLException, InterruptedException {
    List<Disk> disks = disks();
    try (Cables cables = Cables.forEverySecond(servers, faults);
        Database database = Database.start(folder.resolve("postgres"));
        Sink sink = Sink.open(Sites.TOKENS, seed, Fleet.TIMEOUT, BOUND);
        Sites sites = Sites.of(sink, wordpress());
        Fleet fleet = Fleet.prepare(folder, withBug(), servers, database, sites, cables)) {
      return run(database, sites, fleet, disks, enough);
    } finally {
      for (Disk disk : disks) {
        disk.close();
      }
    }
  }

  private @Nullable RealWordPress wordpress() {
    if (!withWordPress) {
      return null;
    }
    try {
      return RealWordPress.start(BOUND);
    } catch (IllegalStateException e) {
      System.err.println("  a real WordPress is left out: " + e.getMessage());
      return null;
    }
  }

  private Program withBug() throws IOException {
    List<String> machine = new ArrayList<>(program.machine());
    machine.add("--enable-native-access=ALL-UNNAMED");
    machine.addAll(PlantedJar.options(planted, folder));
    return new Program(program.classPath(), machine);
  }

  private Outcome run(
      Database database, Sites sites, Fleet fleet, List<Disk> disks, Predicate<Chronicle> enough)
      throws IOException, SQLException, InterruptedException {
    Duration base = base();
    List<ServerTarget> targets = fleet.targets();
    targets.forEach(target -> target.orders().baseMillis(base.toMillis()));
    String key = fleet.open();
    List<Long> channels = sites.channels(targets.getFirst().server().api().withKey(key));
    boolean[] open = {true};
    Set<String> secrets = sites.secrets();
    secrets.add(key);
    Office office = new Office(targets, key, secrets, () -> open[0]);
    Disturber disturber =
        new Disturber(
            new Surroundings(
                database, sites.sink(), targets, disks, Fleet.LEASE, Fleet.TIMEOUT, Fleet.SETTLE),
            chronicle,
            faults,
            seed,
            Duration.ofMillis(1_800));
    List<Thread> busy = new ArrayList<>();
    Assassin assassin = new Assassin(targets, chronicle, breakdowns, faults, seed);
    busy.add(thread("assassin", () -> assassin.workWhile(() -> open[0])));
    InstantSource serversTime = () -> InstantSource.system().instant().plus(base);
    for (int i = 0; i < writers; i++) {
      Writer writer = new Writer(office, promises, channels, serversTime, seed, i);
      busy.add(thread("writer-" + i, () -> writer.writeWhile(() -> open[0])));
    }
    for (int i = 0; i < Math.max(1, writers / WRITERS_PER_COLUMNIST); i++) {
      Columnist columnist =
          new Columnist(office, promises, columns, channels, serversTime, seed, i);
      busy.add(thread("columnist-" + i, () -> columnist.writeWhile(() -> open[0])));
    }
    Photographer photographer =
        new Photographer(office, promises, album, Sites.withCovers(channels), serversTime, seed);
    busy.add(thread("photographer", () -> photographer.workWhile(() -> open[0])));
    disturber.start();
    while (!enough.test(chronicle)) {
      LockSupport.parkNanos(50_000_000);
    }
    try {
      disturber.stop();
    } catch (IOException e) {
      breakdowns.failed("a fault could not be done, or not be healed: " + e.getMessage());
    }
    open[0] = false;
    for (Thread thread : busy) {
      thread.join();
    }
    sites.sink().behave(Mood.HONEST);
    Optional<ServerTarget> back = bringBack(targets);
    Optional<Api> someone = back.map(target -> target.server().api().withKey(key));
    Instant healed = serversTime.instant();
    someone.ifPresent(api -> new LooseEnds(api, columns, serversTime).tie());
    Duration quiet = comeToRest(database, someone);
    targets.stream()
        .filter(target -> target.pid() == 0)
        .forEach(target -> Assassin.endedByItself(target, breakdowns));
    Outcome outcome = judge(database, sites, targets, base, office, secrets, someone, quiet);
    Duration most = Recovery.most(Fleet.LEASE, Fleet.SETTLE, Recovery.crowd(), chronicle);
    outcome.checker().add(Recovery.slow(database, healed, most));
    outcome.checker().add(breakdowns.violations());
    back.ifPresent(
        server -> outcome.checker().add(album.lost(sha256 -> office.image(server, sha256))));
    return outcome;
  }

  /** Starts what does not run; answers the first that works. */
  private Optional<ServerTarget> bringBack(List<ServerTarget> targets) {
    targets.stream()
        .filter(target -> target.pid() == 0)
        .forEach(target -> Assassin.endedByItself(target, breakdowns));
    List<ServerTarget> back = new ArrayList<>();
    for (ServerTarget target : targets) {
      if (Assassin.bringBack(target, Assassin.BACK_WITHIN, breakdowns)) {
        back.add(target);
      }
    }
    return back.stream().findFirst();
  }

  private Outcome judge(
      Database database,
      Sites sites,
      List<ServerTarget> targets,
      Duration base,
      Office office,
      Set<String> secrets,
      Optional<Api> someone,
      Duration quiet)
      throws IOException, SQLException {
    Annals annals = annals(database, someone);
    Checker checker = Checker.judge(database, sites.seen(), base, Clocks.of(chronicle));
    checker.hold(annals);
    checker.hold(promises);
    checker.hold(columns);
    checker.add(album.wrong(sites.visibleWithCovers(), sites.covers()));
    List<Path> logs = new ArrayList<>();
    targets.forEach(target -> logs.addAll(target.logs()));
    logs.add(folder.resolve("postgres").resolve("postgres.log"));
    checker.add(Secrecy.look(database, logs, secrets));
    checker.add(Secrecy.told(office.leaks()));
    Map<String, Object> more = new HashMap<>(promises.counts());
    more.putAll(columns.counts());
    more.putAll(album.counts());
    more.put("requests at the sink", sites.sink().requests());
    more.put("  late, wrong or unanswered", sites.sink().mischiefs());
    if (withWordPress) {
      more.put(
          "seen on a real WordPress",
          sites.hasWordPress() ? sites.publicOnWordPress() : "left out");
    }
    more.put("seconds until all was done", quiet.toSeconds());
    return new Outcome(
        "desk: " + servers + " whole servers, " + writers + " writers",
        checker,
        chronicle,
        more,
        breakdowns.failures());
  }

  /** Until nothing waits; a person looks after what asks for one. */
  private static Duration comeToRest(Database database, Optional<Api> someone) throws SQLException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < REST_WITHIN.toNanos() && database.number(UNSETTLED) > 0) {
      List<Long> inDoubt =
          database.rows(
              "SELECT id FROM delivery WHERE state = 'unconfirmed'", row -> row.getLong(1));
      someone.ifPresent(api -> inDoubt.forEach(id -> retry(api, id)));
      LockSupport.parkNanos(500_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The history, once all is in it, and what its own walk over it says, where a server is left. */
  private static Annals annals(Database database, Optional<Api> someone) throws SQLException {
    long end = System.nanoTime() + RECORDED_WITHIN.toNanos();
    while (Annals.untold(database) > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(250_000_000);
    }
    return Annals.read(
        database, someone.map(DeskCampaign::broken).filter(text -> !text.isEmpty()).orElse(null));
  }

  /** What is wrong with the history's chain; "" when nothing is. */
  private static String broken(Api api) {
    Api.Answer walk = api.send("GET", "/api/v1/audit/verification", null);
    boolean whole = walk.status() == 200 && walk.json().path("intact").asBoolean();
    return whole ? "" : walk.body();
  }

  /** Without an answer it is asked for again at the next look. */
  private static void retry(Api api, long delivery) {
    try {
      api.within(Duration.ofSeconds(10))
          .post("/api/v1/deliveries/" + delivery + "/retry", Map.of());
    } catch (UncheckedIOException e) {
      System.err.println("  no answer to a retry: " + e.getMessage());
    }
  }

  private List<Disk> disks() throws IOException {
    List<Disk> disks = new ArrayList<>();
    if (faults.contains(Fault.DISK_FULL)) {
      Optional<Disk> database = Disk.mount(folder.resolve("postgres"), 600);
      database.ifPresent(disks::add);
      if (database.isPresent()) {
        Disk.mount(folder.resolve("server-1").resolve("media"), 256).ifPresent(disks::add);
      } else {
        String reason = "it needs root, to mount a small disk";
        if (faults.equals(Set.of(Fault.DISK_FULL))) {
          throw new Unavailable("disk-full: " + reason);
        }
        System.err.println("  disk-full is left out: " + reason);
      }
    }
    return disks;
  }

  /**
   * Two runs of three are set around a change of the clocks in Paris: forward, or back. All of them
   * where nothing else is asked for.
   */
  private Duration base() {
    boolean only = faults.equals(Set.of(Fault.CLOCK_CHANGE));
    long form = only ? 1 + Math.floorMod(seed, 2) : Math.floorMod(seed, 3);
    if (!faults.contains(Fault.CLOCK_CHANGE) || form == 0) {
      return Duration.ZERO;
    }
    Instant now = InstantSource.system().instant();
    var change = PARIS.getRules().nextTransition(now);
    if (change.isGap() != (form == 1)) {
      change = PARIS.getRules().nextTransition(change.getInstant());
    }
    Duration base = Duration.between(now, change.getInstant().minusSeconds(40));
    chronicle.add(now, Fault.CLOCK_CHANGE, "all", change + " in 40 s");
    return base;
  }

  private Thread thread(String name, Runnable work) {
    return Thread.ofPlatform()
        .name("chaos-" + name)
        .start(() -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            e.printStackTrace();
            breakdowns.failed(name + " gave up: " + e);
          }
        });
  }
}
