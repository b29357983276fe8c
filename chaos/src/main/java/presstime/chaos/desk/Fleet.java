package presstime.chaos.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import presstime.chaos.rig.Cable;
import presstime.chaos.rig.Cables;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Proxy;
import presstime.chaos.rig.ServerTarget;
import presstime.server.process.FirstOwner;
import presstime.server.process.ServerProcess.Program;

/** The servers of one run, each with ways of its own to the database and the sites. */
final class Fleet implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(3);
  static final Duration TIMEOUT = Duration.ofSeconds(1);
  static final Duration SETTLE = Duration.ofMillis(3_500);

  /** For a machine with much other work; it takes seconds. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(8);

  private final List<ServerTarget> targets;

  private Fleet(List<ServerTarget> targets) {
    this.targets = targets;
  }

  /** Starts nothing yet. */
  static Fleet prepare(
      Path folder, Program program, int servers, Database database, Sites sites, Cables cables)
      throws IOException {
    List<ServerTarget> targets = new ArrayList<>();
    for (int i = 1; i <= servers; i++) {
      Map<String, String> settings = new HashMap<>();
      settings.put("presstime.database.user", database.user());
      settings.put("presstime.database.password", database.password());
      Cable cable = cables.of(i);
      InetAddress here = cable == null ? InetAddress.getLoopbackAddress() : cable.here();
      settings.put("presstime.outbound.allow", "127.0.0.1," + here.getHostAddress());
      settings.put("presstime.outbound.answer-timeout", TIMEOUT.toString());
      settings.put("presstime.engine.lease", LEASE.toString());
      settings.put("presstime.engine.first-retry", "PT0.3S");
      settings.put("presstime.engine.sends", "200");
      settings.put("presstime.chaos.settle", SETTLE.toString());
      Proxy way = sites.way(here, settings);
      String name = "server-" + i;
      targets.add(
          new ServerTarget(
              name,
              folder.resolve(name),
              program,
              Proxy.to(database.port(), here),
              way,
              cable,
              settings));
    }
    return new Fleet(targets);
  }

  List<ServerTarget> targets() {
    return targets;
  }

  /**
   * Starts all, the first one first: it migrates, and its owner is the first.
   *
   * @return the owner's API key
   */
  String open() throws IOException {
    ServerTarget first = targets.getFirst();
    awaitReady(first);
    String key = FirstOwner.claim(first.server());
    for (ServerTarget other : targets.subList(1, targets.size())) {
      for (String shared : List.of("secrets.key", "media")) {
        Files.createSymbolicLink(
            other.server().home().resolve(shared), first.server().home().resolve(shared));
      }
      other.server().start();
    }
    targets.forEach(Fleet::awaitReady);
    return key;
  }

  private static void awaitReady(ServerTarget target) {
    if (!target.startUntilReady(READY_WITHIN)) {
      throw new IllegalStateException(
          target.name() + " does not answer:\n" + target.server().output());
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerTarget target : targets) {
      target.close();
    }
  }
}
