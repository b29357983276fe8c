package presstime.bench.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jdk.management.VirtualThreadSchedulerMXBean;

/** Reads what this process and its database hold. */
final class Gauges {

  private static final double MB = 1e6;

  private static final String DATABASE =
      """
      SELECT (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
        sum(pg_total_relation_size(relid)), sum(n_live_tup), sum(n_dead_tup),
        pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')
      FROM pg_stat_user_tables
      """;

  private final DataSource database;

  Gauges(DataSource database) {
    this.database = database;
  }

  /** Collects garbage first: what is left is held. */
  Mark read(double hour) throws IOException, SQLException {
    System.gc();
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    double heap = memory.getHeapMemoryUsage().getUsed() / MB;
    double other = memory.getNonHeapMemoryUsage().getUsed() / MB;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DATABASE)) {
      row.next();
      return new Mark(
          hour,
          heap,
          other,
          resident(),
          files(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          carriers(),
          row.getInt(1),
          row.getLong(2) / MB,
          row.getLong(3),
          row.getLong(4),
          row.getLong(5) / MB);
    }
  }

  private static long files() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private static int carriers() {
    return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).getPoolSize();
  }

  private static double resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1_024 / MB;
      }
    }
    throw new IOException("this system does not tell the resident memory of a process");
  }
}
