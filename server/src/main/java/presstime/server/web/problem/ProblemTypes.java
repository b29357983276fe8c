package presstime.server.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What each problem type means: one line a type in {@code presstime/problems/<module>.txt}, {@code
 * type | title | cause | solution}. A module adds its own file.
 */
@Component
public class ProblemTypes {

  /** One line. */
  public record Explanation(String type, String title, String cause, String solution) {}

  private final Map<String, Explanation> types = new TreeMap<>();

  ProblemTypes() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:presstime/problems/*.txt")) {
        file.getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] parts = line.split("\\s*\\|\\s*");
    if (parts.length != 4) {
      throw new IllegalStateException("not 'type | title | cause | solution': " + line);
    }
    types.put(parts[0], new Explanation(parts[0], parts[1], parts[2], parts[3]));
  }

  public Optional<Explanation> find(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /** The explanation of a type this module itself answers with. */
  Explanation get(String type) {
    return find(type).orElseThrow(() -> new IllegalStateException("no line explains " + type));
  }

  /** All, by type. */
  public Iterable<Explanation> all() {
    return types.values();
  }
}
