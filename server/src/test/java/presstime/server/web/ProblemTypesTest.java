package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type the program can answer with has its line, so that its address leads somewhere. */
class ProblemTypesTest {

  private static final Pattern FAULT = Pattern.compile("Category\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\"");

  @Test
  void everyFaultsTypeIsExplained() throws IOException {
    Set<String> thrown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher fault = FAULT.matcher(Files.readString(file));
        while (fault.find()) {
          thrown.add(fault.group(1));
        }
      }
    }
    assertThat(thrown).contains("not-found", "wrong-credentials").hasSizeGreaterThan(15);
    Set<String> explained = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/presstime/problems"))) {
      for (Path file : files.toList()) {
        Files.readString(file, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split(" ", 2)[0])
            .forEach(explained::add);
      }
    }
    assertThat(explained).containsAll(thrown);
  }
}
