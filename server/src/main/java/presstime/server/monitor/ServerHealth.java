package presstime.server.monitor;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Home;
import presstime.server.monitor.Servers.Database;
import presstime.server.monitor.Servers.Disk;
import presstime.server.monitor.Servers.Part;
import presstime.server.monitor.Servers.Server;
import presstime.server.monitor.store.ServerRows;
import presstime.server.monitor.store.ServerRows.Facts;
import presstime.server.monitor.store.ServerRows.Leases;

/** Servers, database and disk, as they are now. */
@Component
public class ServerHealth {

  private final Map<String, HealthContributor> contributors;
  private final ServerRows rows;
  private final Home home;
  private final DataSize threshold;
  private final InstantSource clock;

  ServerHealth(
      Map<String, HealthContributor> contributors,
      ServerRows rows,
      Home home,
      @Value("${management.health.diskspace.threshold:100MB}") DataSize threshold,
      InstantSource clock) {
    this.contributors = new TreeMap<>(contributors);
    this.rows = rows;
    this.home = home;
    this.threshold = threshold;
    this.clock = clock;
  }

  /** Looks now. */
  public Servers look() {
    List<Part> parts = new ArrayList<>();
    contributors.forEach((bean, contributor) -> {
      if (contributor instanceof HealthIndicator indicator) {
        part(bean, indicator, parts);
      }
    });
    boolean up = parts.stream().allMatch(part -> part.status().equals("UP"));
    File folder = home.folder().toFile();
    return new Servers(
        clock.instant(),
        up ? "UP" : "DOWN",
        parts,
        servers(),
        database(),
        new Disk(folder.getTotalSpace(), folder.getUsableSpace(), threshold.toBytes()));
  }

  /** Those that say whether requests may come are for orchestrators. */
  private static void part(String bean, HealthIndicator indicator, List<Part> parts) {
    String name = bean.replaceAll("Health(Indicator|Contributor)$", "");
    if (!List.of("db", "diskSpace", "engine").contains(name)) {
      return;
    }
    Health health = indicator.health();
    if (health != null) {
      Map<String, Object> details = new TreeMap<>(health.getDetails());
      // Where it is on the disk is nobody's business.
      details.remove("path");
      parts.add(new Part(name, health.getStatus().getCode(), details));
    }
  }

  private List<Server> servers() {
    Map<String, Leases> leases = rows.leases();
    List<Server> all = new ArrayList<>();
    for (ServerRows.Connected one : rows.connected()) {
      List<Leases> own =
          leases.values().stream()
              .filter(lease -> lease.owner().startsWith(one.name() + "-"))
              .toList();
      all.add(
          new Server(
              one.name(),
              one.name().equals(DatabasePool.SERVER),
              one.since(),
              one.connections(),
              own.stream().mapToInt(Leases::holds).sum(),
              own.stream().map(Leases::until).max(Instant::compareTo).orElse(null)));
    }
    return all;
  }

  private Database database() {
    Instant before = clock.instant();
    long begun = System.nanoTime();
    Facts facts = rows.facts();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    // The database looked at its clock somewhere in between.
    Duration ahead = Duration.between(facts.now(), before.plus(took.dividedBy(2)));
    return new Database(
        facts.version(),
        facts.bytes(),
        facts.connections(),
        facts.most(),
        took.toMillis(),
        ahead.toMillis());
  }
}
