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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about behaviours names tests that are there. */
class BehavioursPageTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  /** A numbered line, and those that go on with it. */
  private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d+)\\. (.*(?:\\n {3,}\\S.*)*)$");

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

  @Test
  void eachBehaviourNamesATest() throws IOException {
    String page = Files.readString(Path.of("../docs/behaviours.md"));
    Map<Integer, Boolean> named = new TreeMap<>();
    Matcher each = NUMBERED.matcher(page);
    while (each.find()) {
      named.put(Integer.valueOf(each.group(1)), NAMED.matcher(each.group(2)).find());
    }
    assertThat(named.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 28).boxed().toList());
    assertThat(named).as("behaviours without a test").doesNotContainValue(false);
  }
}
