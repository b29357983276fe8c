package presstime.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import presstime.bench.Folders;
import presstime.platform.Platform;
import presstime.server.Presstime;
import presstime.server.kernel.Time;

/**
 * The server as it ships, in this process, with its embedded PostgreSQL and its usual settings, on
 * a free port of the loopback interface and in a throw-away data folder.
 */
public final class Product implements AutoCloseable {

  private final Path home;
  private final ConfigurableApplicationContext context;
  private final Thread atExit = new Thread(this::end, "bench-end");

  private Product(Path home, ConfigurableApplicationContext context) {
    this.home = home;
    this.context = context;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param more platforms beside the shipped ones
   */
  public static Product start(List<Platform> more) throws IOException {
    return start(more, Time.microseconds(InstantSource.system()));
  }

  /**
   * The same by another clock than the system's.
   *
   * @param clock to the microsecond; leases stay with PostgreSQL's own
   */
  public static Product start(List<Platform> more, InstantSource clock) throws IOException {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Path home = Files.createTempDirectory("presstime-bench");
    PrintStream out = System.out;
    // The server's greeting is not part of the result.
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Presstime.class)
              .initializers(platforms(more), clock(clock))
              .registerShutdownHook(false)
              .run(
                  "--presstime.home=" + home,
                  "--presstime.database.url=",
                  "--presstime.outbound.allow=127.0.0.1",
                  "--server.address=127.0.0.1",
                  "--server.port=0",
                  "--logging.level.presstime=warn");
      return new Product(home, context);
    } finally {
      System.setOut(out);
    }
  }

  private static ApplicationContextInitializer<GenericApplicationContext> platforms(
      List<Platform> more) {
    return context ->
        more.forEach(platform ->
            context.registerBean(platform.descriptor().id(), Platform.class, () -> platform));
  }

  private static ApplicationContextInitializer<GenericApplicationContext> clock(
      InstantSource clock) {
    return context ->
        context.registerBean(
            "benchClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
  }

  /** The server's own connections. */
  public DataSource database() {
    return context.getBean(DataSource.class);
  }

  /** A part of the server, to be measured alone. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The owner of a new workspace. */
  public Editor editor() throws IOException, InterruptedException {
    return Editor.claim(Files.readString(home.resolve("setup-link")).strip());
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    context.close();
    Folders.remove(home);
  }
}
