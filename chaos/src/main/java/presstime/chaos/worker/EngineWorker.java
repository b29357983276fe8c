package presstime.chaos.worker;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import presstime.chaos.agent.DeadlyCheckpoints;
import presstime.chaos.agent.Lifeline;
import presstime.chaos.agent.MovableClock;
import presstime.chaos.agent.Orders;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Retries;
import presstime.server.kernel.Time;

/**
 * The engine alone: the product's claims, ledger, verdicts and outgoing HTTP, without the desk
 * around them. It starts in half a second, so it can be killed ten thousand times in a night.
 */
public final class EngineWorker {

  /** What it says when it is ready. */
  public static final String READY = "ready";

  private EngineWorker() {}

  /** Runs until it is killed, or the harness has ended. */
  public static void main(String[] arguments) {
    Orders orders = Orders.ofThisProcess();
    InstantSource clock = Time.microseconds(new MovableClock(orders));
    Duration timeout = Duration.parse(property("timeout"));
    GuardedHttp http =
        GuardedHttp.open(
            new HttpLimits(
                timeout, timeout, timeout.plus(timeout), HttpLimits.DEFAULT.bodyBytes(), 16_384),
            AddressPolicy.allowing(URI.create(property("sink")).getHost()));
    Engine engine =
        new Engine(
            pool(),
            EngineSettings.of("worker-" + UUID.randomUUID().toString().substring(0, 8))
                .withLease(Duration.parse(property("lease"))),
            clock,
            new PlainCourier(
                http,
                clock,
                property("sink"),
                property("token"),
                Duration.parse(property("settle"))),
            new Retries(100, 100, Duration.ofMillis(200), Duration.ofSeconds(2)),
            problem -> "{\"code\":\"" + problem.code() + "\"}",
            conclusion -> {},
            new DeadlyCheckpoints(orders));
    engine.start();
    System.out.println(READY);
    Lifeline.hold();
  }

  private static HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(property("database.url"));
    pool.setUsername(property("database.user"));
    pool.setPassword(property("database.password"));
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(5_000);
    // As the server has it.
    pool.addDataSourceProperty("socketTimeout", "120");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.setConnectionInitSql(
        "SET idle_in_transaction_session_timeout = "
            + Duration.parse(property("forgotten")).toMillis());
    return pool;
  }

  private static String property(String name) {
    String value = System.getProperty("presstime.chaos." + name);
    if (value == null) {
      throw new IllegalStateException("not given: presstime.chaos." + name);
    }
    return value;
  }
}
