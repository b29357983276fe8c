package presstime.chaos.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.Orders;
import presstime.chaos.agent.Signals;
import presstime.server.process.ServerProcess;
import presstime.server.process.ServerProcess.Place;
import presstime.server.process.ServerProcess.Program;

/** A whole server as it ships, with the switches of this module on its class path. */
public final class ServerTarget implements Target, AutoCloseable {

  private final String name;
  private final ServerProcess server;
  private final Orders orders;
  private final Proxy database;
  private final Proxy platform;
  private final @Nullable Cable cable;

  /**
   * Starts nothing yet.
   *
   * @param cable out of a network of its own, by which people come to it as well; null: it is on
   *     loopback
   * @param settings more of the server's properties
   */
  public ServerTarget(
      String name,
      Path home,
      Program program,
      Proxy database,
      Proxy platform,
      @Nullable Cable cable,
      Map<String, String> settings)
      throws IOException {
    this.name = name;
    this.orders = Orders.in(Files.createDirectories(home).resolve("orders"));
    this.database = database;
    this.platform = platform;
    this.cable = cable;
    Map<String, String> all = new HashMap<>(settings);
    all.put(Orders.PROPERTY, orders.folder().toString());
    all.put("presstime.database.url", Database.url(database.address()));
    this.server =
        new ServerProcess(
            home,
            all,
            program,
            cable == null ? Place.LOOPBACK : new Place(cable.opposite(), cable::there));
  }

  /** The process. */
  public ServerProcess server() {
    return server;
  }

  /** Everything it may have written for people to read. */
  public List<Path> logs() {
    return List.of(log(), server.home().resolve("logs").resolve("presstime.log"));
  }

  /** What it has said, all its lives. */
  public Path log() {
    return server.home().resolve("server.log");
  }

  /** SIGKILL; answers false when there was nothing to kill. */
  public boolean kill() throws InterruptedException {
    long pid = server.pid();
    boolean killed = pid > 0 && Signals.send(pid, Signals.KILL);
    return killed && server.endsWithin(Duration.ofMinutes(1));
  }

  /** Starts it, as often as it takes: its database may be away. */
  public boolean startUntilReady(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() - end < 0 && !Belongings.areGoing()) {
      if (server.pid() == 0) {
        server.start();
      }
      if (server.isReadyWithin(Duration.ofNanos(end - System.nanoTime()))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public Orders orders() {
    return orders;
  }

  @Override
  public Proxy database() {
    return database;
  }

  @Override
  public Proxy platform() {
    return platform;
  }

  @Override
  public @Nullable Cable cable() {
    return cable;
  }

  /** It says much more to its database than an engine alone does, and people speak to it. */
  @Override
  public int narrowest() {
    return 512;
  }

  @Override
  public void close() throws IOException {
    server.close();
    database.close();
    platform.close();
  }
}
