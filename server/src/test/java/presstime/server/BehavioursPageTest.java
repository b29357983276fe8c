package presstime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about behaviours names tests that are there. */
class BehavioursPageTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyTestItNamesIsThere() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    for (Path folder : List.of(Path.of("src/test/java"), Path.of("../peers/src/test/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          tests.put(name, Files.readString(file));
        }
      }
    }
    List<String> missing = new ArrayList<>();
    int named = 0;
    Matcher each = NAMED.matcher(Files.readString(Path.of("../docs/behaviours.md")));
    while (each.find()) {
      named++;
      String method = each.group(2);
      String test = tests.getOrDefault(each.group(1), "");
      if (test.isEmpty() || method != null && !test.contains("void " + method + "(")) {
        missing.add(each.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(28);
  }
}
