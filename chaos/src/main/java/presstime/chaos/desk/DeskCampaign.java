package presstime.chaos.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import presstime.chaos.Outcome;
import presstime.chaos.agent.PlainPlatform;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.agent.SwiftWordPress;
import presstime.chaos.check.Checker;
import presstime.chaos.check.Promises;
import presstime.chaos.check.Secrecy;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Disk;
import presstime.chaos.rig.Disturber;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.PlantedJar;
import presstime.chaos.rig.Proxy;
import presstime.chaos.rig.ServerTarget;
import presstime.chaos.rig.Surroundings;
import presstime.chaos.sink.Mood;
import presstime.chaos.sink.Sink;
import presstime.server.identity.Api;
import presstime.server.process.FirstOwner;
import presstime.server.process.ServerProcess.Program;

/** Whole servers on one database, people who use them, and everything that can go wrong. */
public final class DeskCampaign {

  private static final String PLAIN_TOKEN = "plain-token-51f7a3e9";
  private static final String PASSWORD = "abcd EFGH 1234 ijkl";
  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration BOUND = Duration.ofMillis(2_200);
  private static final Duration SETTLE = Duration.ofMillis(3_500);

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

  /** How far ahead the disturbed clocks go at most. */
  private static final Duration AHEAD = Duration.ofSeconds(8);

  private final Path folder;
  private final long seed;
  private final Set<Fault> faults;
  private final @Nullable PlantedBug planted;
  private final Program program;
  private final int servers;
  private final int writers;
  private final Chronicle chronicle = new Chronicle();
  private final Promises promises = new Promises();

  /**
   * @param program what the servers run; this module's classes are put behind its class path
   */
  public DeskCampaign(
      Path folder,
      long seed,
      Set<Fault> faults,
      @Nullable PlantedBug planted,
      Program program,
      int servers,
      int writers) {
    this.folder = folder;
    this.seed = seed;
    this.faults = faults;
    this.planted = planted;
    this.program = program;
    this.servers = servers;
    this.writers = writers;
  }

  /**
   * Runs, lets everything come to rest, and judges.
   *
   * @param enough asked with what was done so far; ends the disturbance
   */
  public Outcome run(Predicate<Chronicle> enough)
      throws IOException, SQLException, InterruptedException {
    List<Disk> disks = disks();
    try (Database database = Database.start(folder.resolve("postgres"));
        Sink sink = Sink.open(Set.of(PLAIN_TOKEN, basic()), seed, TIMEOUT, BOUND)) {
      List<ServerTarget> targets = targets(database, sink);
      try {
        return run(database, sink, targets, disks, enough);
      } finally {
        for (ServerTarget target : targets) {
          target.close();
        }
      }
    } finally {
      for (Disk disk : disks) {
        disk.close();
      }
    }
  }

  private Outcome run(
      Database database,
      Sink sink,
      List<ServerTarget> targets,
      List<Disk> disks,
      Predicate<Chronicle> enough)
      throws IOException, SQLException, InterruptedException {
    Duration base = base();
    targets.forEach(target -> target.orders().baseMillis(base.toMillis()));
    String key = open(targets);
    List<Long> channels = channels(targets.getFirst().server().api().withKey(key), sink);
    boolean[] open = {true};
    Set<String> secrets = Set.of(PLAIN_TOKEN, PASSWORD, basic());
    Office office = new Office(targets, key, secrets, () -> open[0]);
    Disturber disturber =
        new Disturber(
            new Surroundings(database, sink, targets, disks, LEASE, TIMEOUT, SETTLE),
            chronicle,
            faults,
            seed,
            Duration.ofMillis(1_800));
    List<Thread> busy = new ArrayList<>();
    Assassin assassin = new Assassin(targets, chronicle, faults, seed);
    busy.add(thread("assassin", () -> assassin.workWhile(() -> open[0])));
    InstantSource serversTime = () -> InstantSource.system().instant().plus(base);
    for (int i = 0; i < writers; i++) {
      Writer writer = new Writer(office, promises, channels, serversTime, seed, i);
      busy.add(thread("writer-" + i, () -> writer.writeWhile(() -> open[0])));
    }
    disturber.start();
    while (!enough.test(chronicle)) {
      LockSupport.parkNanos(50_000_000);
    }
    disturber.stop();
    open[0] = false;
    for (Thread thread : busy) {
      thread.join();
    }
    sink.behave(Mood.HONEST);
    Duration quiet = comeToRest(database, targets, key);
    return judge(database, sink, targets, base, office, secrets, key, quiet);
  }

  private Outcome judge(
      Database database,
      Sink sink,
      List<ServerTarget> targets,
      Duration base,
      Office office,
      Set<String> secrets,
      String key,
      Duration quiet)
      throws IOException, SQLException {
    boolean moved = faults.contains(Fault.CLOCK_FORWARD) || faults.contains(Fault.CLOCK_BACK);
    Checker checker = Checker.judge(database, sink, base, moved ? AHEAD : Duration.ZERO);
    checker.hold(promises);
    List<Path> logs = targets.stream().flatMap(target -> target.logs().stream()).toList();
    Set<String> all = new java.util.HashSet<>(secrets);
    all.add(key);
    checker.add(Secrecy.look(database, logs, all));
    checker.add(Secrecy.told(office.leaks()));
    Map<String, Object> more = new HashMap<>(promises.counts());
    more.put("requests at the sink", sink.requests());
    more.put("  late, wrong or unanswered", sink.mischiefs());
    more.put("seconds until all was done", quiet.toSeconds());
    return new Outcome(
        "desk: " + servers + " whole servers, " + writers + " writers", checker, chronicle, more);
  }

  /** Starts all, the first one first: it migrates, and its owner is the first. */
  private String open(List<ServerTarget> targets) throws IOException {
    ServerTarget first = targets.getFirst();
    first.server().start();
    first.server().awaitReady();
    String key = FirstOwner.claim(first.server());
    for (ServerTarget other : targets.subList(1, targets.size())) {
      for (String shared : List.of("secrets.key", "media")) {
        Files.createSymbolicLink(
            other.server().home().resolve(shared), first.server().home().resolve(shared));
      }
      other.server().start();
    }
    targets.forEach(target -> target.server().awaitReady());
    return key;
  }

  private static List<Long> channels(Api api, Sink sink) {
    return List.of(
        channel(
            api,
            PlainPlatform.ID,
            Map.of("domain", "http://127.0.0.1:" + sink.port() + "/plain"),
            Map.of("token", PLAIN_TOKEN)),
        channel(
            api,
            SwiftWordPress.ID,
            Map.of(
                "domain", "http://127.0.0.1:" + sink.port() + "/wordpress",
                "door", "rest",
                "username", "chaos"),
            Map.of("application_password", PASSWORD)));
  }

  private static long channel(
      Api api, String platform, Map<String, String> settings, Map<String, String> secrets) {
    Api.Answer answer =
        api.post(
            "/api/v1/channels",
            Map.of(
                "platform", platform,
                "name", platform,
                "timeZone", "Europe/Paris",
                "lateAfter", "PT6H",
                "test", false,
                "settings", settings,
                "secrets", secrets));
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.body());
    }
    return answer.json().path("id").asLong();
  }

  /** Until nothing waits; a person looks after what asks for one. */
  private static Duration comeToRest(Database database, List<ServerTarget> targets, String key)
      throws SQLException {
    long begin = System.nanoTime();
    targets.forEach(target -> target.startUntilReady(Duration.ofMinutes(2)));
    Api api = targets.getFirst().server().api().withKey(key);
    while (System.nanoTime() - begin < REST_WITHIN.toNanos() && database.number(UNSETTLED) > 0) {
      List<Long> inDoubt =
          database.rows(
              "SELECT id FROM delivery WHERE state = 'unconfirmed'", row -> row.getLong(1));
      inDoubt.forEach(id -> api.post("/api/v1/deliveries/" + id + "/retry", Map.of()));
      LockSupport.parkNanos(500_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private List<ServerTarget> targets(Database database, Sink sink) throws IOException {
    List<String> machine = new ArrayList<>(program.machine());
    machine.add("--enable-native-access=ALL-UNNAMED");
    machine.addAll(PlantedJar.options(planted, folder));
    Program all = new Program(program.classPath(), machine);
    List<ServerTarget> targets = new ArrayList<>();
    for (int i = 1; i <= servers; i++) {
      Map<String, String> settings = new HashMap<>();
      settings.put("presstime.database.user", database.user());
      settings.put("presstime.database.password", database.password());
      settings.put("presstime.outbound.allow", "127.0.0.1");
      settings.put("presstime.outbound.answer-timeout", TIMEOUT.toString());
      settings.put("presstime.engine.lease", LEASE.toString());
      settings.put("presstime.engine.first-retry", "PT0.3S");
      settings.put("presstime.engine.sends", "200");
      settings.put("presstime.chaos.settle", SETTLE.toString());
      Proxy toSink = Proxy.to(sink.port());
      settings.put("presstime.chaos.route", Integer.toString(toSink.port()));
      String name = "server-" + i;
      targets.add(
          new ServerTarget(
              name, folder.resolve(name), all, Proxy.to(database.port()), toSink, settings));
    }
    return targets;
  }

  private List<Disk> disks() throws IOException {
    List<Disk> disks = new ArrayList<>();
    if (faults.contains(Fault.DISK_FULL)) {
      Optional<Disk> database = Disk.mount(folder.resolve("postgres"), 600);
      database.ifPresent(disks::add);
      if (database.isPresent()) {
        Disk.mount(folder.resolve("server-1").resolve("media"), 16).ifPresent(disks::add);
      } else {
        System.err.println("  disk-full is left out: it needs root, to mount a small disk");
      }
    }
    return disks;
  }

  /** Two runs of three are set around a change of the clocks in Paris: forward, or back. */
  private Duration base() {
    long form = Math.floorMod(seed, 3);
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

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("chaos:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().name("chaos-" + name).start(work);
  }
}
