package presstime.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs all, each in a process of its own: none finds what another compiled or left on the heap. */
final class AllBenchmarks {

  private static final JsonMapper JSON = new JsonMapper();

  private AllBenchmarks() {}

  /** Answers 0 when all were right, else the greatest exit code. */
  static int run(String[] arguments) throws IOException, InterruptedException {
    if (Arrays.stream(arguments).anyMatch(each -> !Options.COMMON.contains(bare(each)))) {
      System.err.println("presstime bench all: knows only --quick, --json and --save");
      return 2;
    }
    Children children = new Children();
    Runtime.getRuntime().addShutdownHook(new Thread(children::end, "bench-end"));
    int worst = 0;
    Map<String, JsonNode> results = new LinkedHashMap<>();
    for (Benchmark benchmark : Bench.ALL) {
      System.err.println("\n== " + benchmark.name() + ": " + benchmark.summary());
      List<String> printed = new ArrayList<>();
      int status = run(benchmark, arguments, children, printed);
      worst = Math.max(worst, status);
      if (!printed.isEmpty() && printed.getLast().startsWith("{")) {
        results.put(benchmark.name(), JSON.readTree(printed.removeLast()));
      } else {
        // Not even its own account of a failure: it was ended.
        String failure = Report.failure(benchmark.name(), "it ended with " + status);
        results.put(benchmark.name(), JSON.readTree(failure));
      }
      printed.forEach(System.out::println);
    }
    if (Arrays.asList(arguments).contains("--json")) {
      System.out.println(
          JSON.writeValueAsString(Map.of("bench", "all", "right", worst == 0, "results", results)));
    }
    return worst;
  }

  private static int run(
      Benchmark benchmark, String[] arguments, Children children, List<String> printed)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Java.command());
    command.addAll(List.of(Bench.class.getName(), benchmark.name()));
    command.addAll(List.of(arguments));
    Process process =
        children.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(printed::add);
    }
    return process.waitFor();
  }

  private static String bare(String argument) {
    return argument.startsWith("--") ? argument.substring(2) : "";
  }
}
