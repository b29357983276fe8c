package presstime.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What work costs: processor time of this process and of PostgreSQL, write-ahead log, heap. All of
 * PostgreSQL's processes count, so nothing else may use the server meanwhile.
 */
public final class Meter {

  /** Nanoseconds of a clock tick in {@code /proc/PID/stat}. */
  private static final long TICK = 10_000_000;

  private final long postmaster;
  private final DataSource database;

  /**
   * @param postmaster process id of the PostgreSQL server
   * @param database any of the server's databases
   */
  public Meter(long postmaster, DataSource database) {
    this.postmaster = postmaster;
    this.database = database;
  }

  /** The state of all meters at one moment. */
  public record Reading(long jvm, Map<Long, Long> backends, long ended, long wal) {}

  /**
   * What a stretch of work took.
   *
   * @param jvmNanos processor time of this process
   * @param postgresNanos processor time of PostgreSQL
   * @param walBytes write-ahead log
   * @param heapBytes the most that the heap held
   */
  public record Cost(long jvmNanos, long postgresNanos, long walBytes, long heapBytes) {}

  /** Begins: also forgets what the heap's peak was. */
  public Reading begin() throws SQLException, IOException {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    return read();
  }

  /** What was taken since then. */
  public Cost since(Reading begun) throws SQLException, IOException {
    Reading now = read();
    long postgres = now.ended() - begun.ended();
    for (Map.Entry<Long, Long> backend : now.backends().entrySet()) {
      postgres += backend.getValue() - begun.backends().getOrDefault(backend.getKey(), 0L);
    }
    for (Map.Entry<Long, Long> backend : begun.backends().entrySet()) {
      // Ended meanwhile: all its time is in ended(), this much of it was before.
      postgres -= now.backends().containsKey(backend.getKey()) ? 0 : backend.getValue();
    }
    long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Cost(now.jvm() - begun.jvm(), postgres, now.wal() - begun.wal(), peak);
  }

  private Reading read() throws SQLException, IOException {
    long jvm =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    return new Reading(jvm, backends(), ended(), wal());
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private long wal() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Nanoseconds on a processor by process; each of PostgreSQL's has a single thread. */
  private Map<Long, Long> backends() throws IOException {
    Map<Long, Long> nanos = new HashMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          long pid = Long.parseLong(process.getFileName().toString());
          if (pid == postmaster || parent(process) == postmaster) {
            nanos.put(
                pid, Long.parseLong(Files.readString(process.resolve("schedstat")).split(" ")[0]));
          }
        } catch (IOException e) {
          // It has ended while we looked; the postmaster has its time.
        }
      }
    }
    return nanos;
  }

  /** Processor time of the server's processes that have ended. */
  private long ended() throws IOException {
    String[] fields = stat(Path.of("/proc", Long.toString(postmaster)));
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK;
  }

  private static long parent(Path process) throws IOException {
    return Long.parseLong(stat(process)[1]);
  }

  /** From the third field on: the second is a name and may hold anything. */
  private static String[] stat(Path process) throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}
