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

/** The page about behaviours names tests that are there, and that are run. */
class BehavioursPageTest {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/test/java"),
          Path.of("../peers/src/test/java"),
          Path.of("../platforms/wordpress/src/test/java"));

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  /** A numbered line, and those that go on with it. */
  private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d+)\\. (.*(?:\\n {3,}\\S.*)*)$");

  /** A method, with the lines before it up to an empty one or the end of another. */
  private static final Pattern METHOD =
      Pattern.compile("(?m)((?:^ {2,}\\S.*\\n)*)^ {2}(?:public )?void (\\w+)\\(");

  private static final Pattern RUN =
      Pattern.compile(
          "(?m)^ {2}@(?:[a-z.]+[.])?(?:Test|ParameterizedTest|RepeatedTest|Property|Example)\\b");

  private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^ *@Disabled\\b");

  @Test
  void everyTestItNamesIsThereAndIsRun() throws IOException {
    List<String> named = named(Files.readString(Path.of("../docs/behaviours.md")));
    Map<String, List<String>> tests = tests();
    assertThat(named.stream().filter(test -> !isRun(test, tests))).as("gone, or not run").isEmpty();
    assertThat(named).hasSizeGreaterThan(28);
  }

  @Test
  void whatIsGoneOrNoTestOrSwitchedOffIsFound() {
    String methods =
        """
        class SomeTest extends Other {

          /** Told to. */
          @Test
          void whole() throws Exception {}

          @ParameterizedTest
          @CsvSource({
            "1, 2",
            "3, 4",
          })
          void manyTimes(int one, int two) {}

          void withoutAWord() {}

          private void helps() {}

          // @Test
          void commentedOut() {}

          @Test
          @Disabled("for now")
          void switchedOff() {}
          void tightBelow() {}
        }
        """;
    Map<String, List<String>> tests =
        Map.of(
            "SomeTest",
            List.of(methods),
            "OffTest",
            List.of("@Disabled\nclass OffTest {\n  @Test\n  void whole() {}\n}\n"),
            "NoTest",
            List.of("class NoTest {\n\n  void helps() {}\n}\n"),
            "BaseTest",
            List.of("abstract class BaseTest {\n\n  @Test\n  void whole() {}\n}\n"));
    List<String> named =
        named(
            """
            `SomeTest`, `SomeTest.whole`, `SomeTest.manyTimes`, `SomeTest.withoutAWord`,
            `SomeTest.helps`, `SomeTest.commentedOut`, `SomeTest.switchedOff`, `SomeTest.gone`,
            `SomeTest.tightBelow`, `OffTest`, `OffTest.whole`, `NoTest`, `BaseTest.whole`, `GoneTest`
            """);
    assertThat(named.stream().filter(test -> isRun(test, tests)))
        .containsExactly("SomeTest", "SomeTest.whole", "SomeTest.manyTimes");
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

  /** The sources of tests by their simple names, of which two may be the same. */
  private static Map<String, List<String>> tests() throws IOException {
    Map<String, List<String>> tests = new TreeMap<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          tests.computeIfAbsent(name, key -> new ArrayList<>()).add(Files.readString(file));
        }
      }
    }
    return tests;
  }

  /** {@code SomeTest} or {@code SomeTest.method}, as the page has them. */
  private static List<String> named(String page) {
    return NAMED.matcher(page).results().map(each -> each.group().replace("`", "")).toList();
  }

  /** True when a class has a method that is run, this one where one is named. */
  private static boolean isRun(String named, Map<String, List<String>> tests) {
    String[] parts = named.split("\\.");
    String type = parts[0];
    return tests.getOrDefault(type, List.of()).stream()
        .filter(source -> isSwitchedOn(type, source))
        .flatMap(source -> METHOD.matcher(source).results())
        .filter(method -> parts.length == 1 || method.group(2).equals(parts[1]))
        .map(method -> method.group(1))
        .anyMatch(words -> RUN.matcher(words).find() && !SWITCHED_OFF.matcher(words).find());
  }

  private static boolean isSwitchedOn(String type, String source) {
    return !Pattern.compile("(?m)^@Disabled\\b|^(?:public )?abstract class " + type + "\\b")
        .matcher(source)
        .find();
  }
}
