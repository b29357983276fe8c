package presstime.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import presstime.cli.account.SetupToken;
import presstime.cli.account.SignIn;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;

/** A server for one demonstration: own data folder, own port, gone afterwards. */
final class DemoServer implements AutoCloseable {
  private static final Duration START_WITHIN = Duration.ofSeconds(120);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(50);
  private static final String EMAIL = "demo@presstime.example";

  private final Path folder;
  private final String url;
  private final Process process;
  private final Thread atExit;
  private final String password = random();

  private DemoServer(Path folder, String url, Process process) {
    this.folder = folder;
    this.url = url;
    this.process = process;
    this.atExit = new Thread(this::stop, "demo-end");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts one and waits until it answers. */
  static DemoServer start(Session session) throws IOException {
    String launcher = System.getProperty("presstime.launcher");
    if (launcher == null) {
      throw Failure.of(
          Exit.FAILED,
          "The launcher is not known",
          "The demo starts a server of its own with the launcher.",
          "Run './presstime demo', or give --url and --key of a running server.");
    }
    Path folder = Files.createTempDirectory("presstime-demo");
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
                launcher,
                "up",
                "--home",
                folder.resolve("home").toString(),
                "--port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    command.environment().keySet().removeIf(name -> name.startsWith("PRESSTIME_DATABASE_"));
    command.environment().put("PRESSTIME_AOT", "use");
    Process process = command.start();
    DemoServer server = new DemoServer(folder, "http://127.0.0.1:" + port, process);
    if (!session.json()) {
      session.screen().line("Starting a server of its own at " + server.url + " …");
    }
    server.waitUntilItAnswers(session);
    return server;
  }

  /** Becomes its owner, and speaks as the owner from then on. */
  Api claim(Session session) throws IOException {
    SetupToken token = SetupToken.parse(Files.readString(setupLink()));
    SignIn signIn = new SignIn(url);
    signIn.claim(
        Documents.object()
            .put("token", token.token())
            .put("email", EMAIL)
            .put("name", "Demo Editor")
            .put("password", password)
            .put("workspaceName", "Demo")
            .put("timeZone", session.terminal().zone().getId()));
    String key = Screen.text(signIn.createKey(), "key");
    session.url(url);
    return session.anonymous().as(Map.of("Authorization", "Api-Key " + key));
  }

  void describe(Session session) {
    if (!session.json()) {
      Screen screen = session.screen();
      screen.line("The server stays until Ctrl-C: " + url);
      screen.fact("email", EMAIL);
      screen.fact("password", password);
    }
  }

  void waitForEnd() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // Ctrl-C: this process is ending, and the hook cleans up.
      return;
    }
    stop();
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    remove(folder);
  }

  private void waitUntilItAnswers(Session session) throws IOException {
    session.url(url);
    Instant until = session.terminal().clock().instant().plus(START_WITHIN);
    while (!Files.isReadable(setupLink()) || !answers(session)) {
      boolean over = session.terminal().clock().instant().isAfter(until);
      if (over || !process.isAlive()) {
        String log = Files.readString(folder.resolve("server.log"));
        close();
        throw Failure.of(
            Exit.FAILED,
            over ? "The server did not start in time" : "The server did not start",
            String.join("\n  ", lastLines(log)),
            "Start one with './presstime up' to see more.");
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean answers(Session session) {
    try {
      return session.anonymous().get("/setup").path("needed").asBoolean(false);
    } catch (Failure e) {
      return false;
    }
  }

  private Path setupLink() {
    return folder.resolve("home").resolve("setup-link");
  }

  private static List<String> lastLines(String log) {
    List<String> lines = log.lines().toList();
    return lines.subList(Math.max(0, lines.size() - 15), lines.size());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String random() {
    byte[] bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A throw-away folder in the system's own place for such; it is swept there.
    }
  }
}
