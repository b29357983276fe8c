package presstime.chaos.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.DeadlyCheckpoints;
import presstime.chaos.agent.Orders;
import presstime.chaos.agent.Signals;
import presstime.chaos.worker.EngineWorker;

/** An {@link EngineWorker} in a process of its own, started again and again. */
public final class WorkerProcess implements Target, AutoCloseable {

  /** For a machine with other work; it takes a second. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(1);

  private static final String LOGGING = "-Dlogback.configurationFile=logback-chaos.xml";

  private final String name;
  private final Path folder;
  private final Orders orders;
  private final Proxy database;
  private final Proxy platform;
  private final @Nullable Cable cable;
  private final String classPath;
  private final List<String> machine;
  private final Map<String, String> settings;
  private volatile @Nullable Path cache;
  private volatile @Nullable Process process;
  private volatile Duration readyWithin = READY_WITHIN;
  private volatile boolean hung;

  /**
   * Starts nothing yet.
   *
   * @param cable out of a network of its own; null: it is on loopback
   * @param classPath what it runs
   * @param machine options of the Java virtual machine
   * @param settings the worker's, without {@code presstime.chaos.}
   */
  public WorkerProcess(
      String name,
      Path folder,
      Proxy database,
      Proxy platform,
      @Nullable Cable cable,
      String classPath,
      List<String> machine,
      Map<String, String> settings)
      throws IOException {
    this.name = name;
    this.folder = Files.createDirectories(folder);
    this.orders = Orders.in(folder.resolve("orders"));
    this.database = database;
    this.platform = platform;
    this.cable = cable;
    this.classPath = classPath;
    this.machine = machine;
    this.settings = settings;
  }

  /**
   * Starts it and waits until its engine runs.
   *
   * @param death a checkpoint and a count, {@code before-send:3}: there it ends itself
   * @return false when it ended before it was ready; or it {@link #hung}, and was killed for that
   */
  public boolean start(String death) throws IOException {
    Path known = cache;
    return start(death, known == null ? List.of() : List.of("-XX:AOTCache=" + known));
  }

  /**
   * Lets one live through a regular life and end, and keeps what the virtual machine has learned
   * (JEP 514): later starts cost half as much. Never a reason to fail.
   *
   * @param life called while it lives
   * @return the file, to be given to {@link #useCache}; null when none came of it
   */
  public @Nullable Path learn(Runnable life) throws IOException, InterruptedException {
    Path learned = folder.resolve("worker.aot");
    if (start("none:0", List.of("-XX:AOTCacheOutput=" + learned))) {
      life.run();
    }
    Process running = process;
    if (running != null) {
      // destroy() would close its input too, and it takes that for the end of the harness.
      Signals.send(running.pid(), Signals.TERMINATE);
      if (!running.waitFor(readyWithin.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    }
    return Files.exists(learned) ? learned : null;
  }

  /** Starts with what another has learned. */
  public void useCache(@Nullable Path learned) {
    cache = learned;
  }

  private boolean start(String death, List<String> more) throws IOException {
    Process before = process;
    if (before != null && before.isAlive()) {
      throw new IllegalStateException(name + " lives already, as " + before.pid());
    }
    if (Belongings.areGoing()) {
      throw new IOException("the harness ends");
    }
    List<String> command = command(more);
    command.add("-D" + DeadlyCheckpoints.PROPERTY + "=" + death);
    command.add(EngineWorker.class.getName());
    Process started =
        new ProcessBuilder(cable == null ? command : cable.there(command))
            .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    process = started;
    hung = false;
    Thread watch = Thread.ofVirtual().start(() -> endUnlessToldOtherwise(started));
    try {
      return saysItIsReady(started.inputReader());
    } finally {
      watch.interrupt();
    }
  }

  private void endUnlessToldOtherwise(Process started) {
    try {
      Thread.sleep(readyWithin);
      hung = true;
      Signals.send(started.pid(), Signals.KILL);
    } catch (InterruptedException e) {
      // It is ready, or has ended.
    }
  }

  /** Whether it was still not ready at its last start when it was given up. */
  public boolean hung() {
    return hung;
  }

  /** Gives a start up after so long. */
  void readyWithin(Duration most) {
    readyWithin = most;
  }

  /** The virtual machine may have words of its own before. */
  private static boolean saysItIsReady(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (EngineWorker.READY.equals(line)) {
        return true;
      }
    }
    return false;
  }

  private List<String> command(List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx96m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            LOGGING));
    command.addAll(machine);
    command.addAll(more);
    command.add("-D" + Orders.PROPERTY + "=" + orders.folder());
    settings.forEach((key, value) -> command.add("-Dpresstime.chaos." + key + "=" + value));
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** What it has said, all its lives. */
  public Path log() {
    return folder.resolve("worker.log");
  }

  /** Waits for its death; false when it lives on. */
  public boolean endsWithin(Duration most) throws InterruptedException {
    Process running = process;
    return running == null || running.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What its last process, which has ended, said in the end. */
  public int exitCode() {
    return java.util.Objects.requireNonNull(process, name).exitValue();
  }

  /** SIGKILL; answers false when it was dead already. */
  public boolean kill() throws InterruptedException {
    Process running = process;
    if (running == null) {
      return false;
    }
    boolean killed = running.isAlive() && Signals.send(running.pid(), Signals.KILL);
    running.waitFor();
    return killed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pid() {
    Process running = process;
    return running == null || !running.isAlive() ? 0 : running.pid();
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

  @Override
  public int narrowest() {
    return 64;
  }

  @Override
  public void close() throws IOException {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
    platform.close();
  }
}
