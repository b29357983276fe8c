package presstime.bench.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import presstime.bench.Java;
import presstime.postgres.PostgresServer;

/** So many engines in processes of their own. */
final class Nodes implements AutoCloseable {

  private static final int STOP_SECONDS = 60;

  private final List<Process> processes = new ArrayList<>();

  /** Starts them and waits until each is at work. */
  static Nodes start(int count, PostgresServer server, String database, URI sink, int perChannel)
      throws IOException {
    Nodes nodes = new Nodes();
    try {
      for (int node = 1; node <= count; node++) {
        nodes.processes.add(process("node-" + node, server, database, sink, perChannel));
      }
      for (Process process : nodes.processes) {
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
          throw new IOException("a node did not start");
        }
      }
      return nodes;
    } catch (IOException e) {
      nodes.processes.forEach(Process::destroy);
      throw e;
    }
  }

  private static Process process(
      String name, PostgresServer server, String database, URI sink, int perChannel)
      throws IOException {
    List<String> command = new ArrayList<>(Java.command("-Xmx512m"));
    command.add(Node.class.getName());
    command.addAll(
        List.of(
            name,
            server.jdbcUrl(database),
            server.user(),
            sink.toString(),
            Integer.toString(perChannel)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    OutputStream in = process.getOutputStream();
    in.write((server.password() + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    return process;
  }

  /** Lets each finish what it holds. */
  @Override
  public void close() throws IOException, InterruptedException {
    for (Process process : processes) {
      process.getOutputStream().close();
    }
    for (Process process : processes) {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
