package presstime.bench.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Sink} in a process of its own, so that what it costs is not counted as the cost of what
 * is measured. It ends when its standard input does, however this process ends.
 */
public final class RemoteSink implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;
  private final URI address;

  private RemoteSink(Process process) throws IOException {
    this.process = process;
    this.answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    this.questions =
        new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII.name());
    this.address = URI.create(line());
  }

  /** Starts one that answers each request after this time. */
  public static RemoteSink start(Duration delay) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new RemoteSink(
        new ProcessBuilder(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                RemoteSink.class.getName(),
                delay.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Where items go: append their number. */
  public URI address() {
    return address;
  }

  /** Of the process. */
  public long pid() {
    return process.pid();
  }

  /** Forgets everything. */
  public void clear() throws IOException {
    ask("clear");
  }

  /** How many different items have arrived. */
  public int received() throws IOException {
    return Integer.parseInt(ask("received"));
  }

  /** How many items arrived again. */
  public int repeated() throws IOException {
    return Integer.parseInt(ask("repeated"));
  }

  /** When each of these items arrived first; null for one that did not. */
  public List<@Nullable Instant> arrivals(long first, int count) throws IOException {
    List<@Nullable Instant> arrivals = new ArrayList<>();
    for (String micros : ask("arrivals " + first + " " + count).split(" ")) {
      arrivals.add(
          micros.equals("-")
              ? null
              : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }
    return arrivals;
  }

  private String ask(String question) throws IOException {
    questions.println(question);
    return line();
  }

  private String line() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the sink has ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The process: one line in, one line out. */
  public static void main(String[] arguments) throws IOException {
    Sink sink = Sink.open(InstantSource.system(), Duration.parse(arguments[0]));
    System.out.println(sink.address());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    int before = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (line) {
        case "clear" -> {
          sink.arrivals().clear();
          before = sink.repeated();
          System.out.println("ok");
        }
        case "received" -> System.out.println(sink.arrivals().size());
        case "repeated" -> System.out.println(sink.repeated() - before);
        default -> System.out.println(arrivals(sink, line.split(" ")));
      }
    }
  }

  private static String arrivals(Sink sink, String[] asked) {
    long first = Long.parseLong(asked[1]);
    int count = Integer.parseInt(asked[2]);
    StringBuilder text = new StringBuilder();
    for (long item = first; item < first + count; item++) {
      Instant at = sink.arrivals().get(item);
      text.append(at == null ? "-" : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
          .append(' ');
    }
    return text.toString().strip();
  }
}
