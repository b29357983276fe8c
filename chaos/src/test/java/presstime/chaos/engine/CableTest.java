package presstime.chaos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.check.Checker;
import presstime.chaos.check.Clocks;
import presstime.chaos.check.Seen;
import presstime.chaos.rig.Cable;
import presstime.chaos.rig.Cables;
import presstime.chaos.rig.ClassPath;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.WorkerProcess;
import presstime.chaos.sink.Mood;
import presstime.chaos.sink.Sink;
import presstime.server.kernel.DatabasePool;

/** A real process in a network of its own, on a cable that is pulled, and that is too narrow. */
class CableTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BATCH = 40;

  /** Longer than the lease, and than a request may take. */
  private static final String DUE_FOR_LONG =
      "SELECT count(*) FROM delivery WHERE due_at < clock_timestamp() - interval '3 s'";

  @TempDir Path folder;

  @BeforeEach
  void networksCanBeHad() {
    try (Cables cables = Cables.lay(1)) {
      assertThat(cables.all()).hasSize(1);
    } catch (IOException e) {
      assumeTrue(false, e.getMessage());
    }
  }

  @Test
  void whoseCableIsPulledIsCutOffAndComesBack() throws Exception {
    try (Cables cables = Cables.lay(1);
        Database database = Database.start(folder.resolve("postgres"));
        Sink sink = EngineCampaign.sink(1)) {
      EngineCampaign.migrate(database);
      sink.behave(Mood.HONEST);
      Cable cable = cables.all().getFirst();
      Feed feed = new Feed(database, EngineCampaign.CHANNELS, 1);
      try (WorkerProcess worker = worker(database, sink, cable)) {
        assertThat(worker.start("none:0")).isTrue();
        long pid = worker.pid();
        assertThat(ProcessHandle.of(pid).orElseThrow().info().command().orElse(""))
            .as("SIGKILL hits the process itself")
            .endsWith("java");
        assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")))
            .as("PostgreSQL ends a transaction that it left behind as late as a server's")
            .contains("-Dpresstime.chaos.forgotten=" + DatabasePool.FORGOTTEN);
        assertThat(networkOf(Long.toString(pid))).isNotEqualTo(networkOf("self"));
        feed.write(BATCH);
        await(() -> Feed.waiting(database) == 0);

        cable.pull();
        feed.write(BATCH);
        await(() -> database.number(DUE_FOR_LONG) == 2 * BATCH);
        assertThat(Feed.waiting(database)).as("nothing was done").isEqualTo(BATCH);
        assertThat(sink.effects()).hasSize(BATCH);

        cable.plug();
        await(() -> Feed.waiting(database) == 0);
        assertThat(sink.effects()).hasSize(2 * BATCH);
        assertThat(worker.pid()).as("it lived through").isEqualTo(pid);
        Checker checker = Checker.judge(database, Seen.at(sink), Duration.ZERO, Clocks.TRUE);
        assertThat(checker.violations()).isEmpty();
      }
    }
  }

  @Test
  void aNarrowCableLosesPackets() throws Exception {
    try (Cables cables = Cables.lay(1);
        Database database = Database.start(folder.resolve("postgres"));
        Sink sink = EngineCampaign.sink(1)) {
      EngineCampaign.migrate(database);
      sink.behave(Mood.HONEST);
      Cable cable = cables.all().getFirst();
      Feed feed = new Feed(database, EngineCampaign.CHANNELS, 1);
      try (WorkerProcess worker = worker(database, sink, cable)) {
        assertThat(worker.start("none:0")).isTrue();
        cable.narrow(128);
        feed.write(BATCH);
        await(() -> Feed.waiting(database) == 0);
        assertThat(cable.widen()).matches("[1-9][0-9]* of [1-9][0-9]* packets lost");
        Checker checker = Checker.judge(database, Seen.at(sink), Duration.ZERO, Clocks.TRUE);
        assertThat(checker.violations()).isEmpty();
      }
    }
  }

  private WorkerProcess worker(Database database, Sink sink, Cable cable) throws IOException {
    return EngineCampaign.worker(
        "worker",
        folder.resolve("worker"),
        database,
        sink,
        cable,
        ClassPath.ofJars(folder.resolve("classes")),
        List.of());
  }

  private static Path networkOf(String process) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", process, "ns", "net"));
  }

  private interface Fact {
    boolean isSo() throws SQLException;
  }

  private static void await(Fact fact) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.isSo()) {
      assertThat(System.nanoTime() - end).as("within " + PATIENCE).isNegative();
      LockSupport.parkNanos(100_000_000);
    }
  }
}
