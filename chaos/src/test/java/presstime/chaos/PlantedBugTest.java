package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import presstime.chaos.agent.PlantedBug;
import presstime.server.delivery.engine.Engine;

/** The engine may be written anew; the bugs must still find the places they belong to. */
class PlantedBugTest {

  @ParameterizedTest
  @EnumSource
  void hasAPlaceInTheEngine(PlantedBug bug) throws Exception {
    assertThat(placesOf(bug)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheRestAlone(PlantedBug bug) throws Exception {
    assertThat(placesOf(bug))
        .hasSizeLessThan(6)
        .doesNotContain("Retries.class", "Lanes.class", "DueNotices.class");
  }

  private static List<String> placesOf(PlantedBug bug) throws Exception {
    URI classes = Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path root = Path.of(classes);
    if (Files.isDirectory(root)) {
      return placesOf(bug, root);
    }
    try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
      return placesOf(bug, jar.getPath("/"));
    }
  }

  private static List<String> placesOf(PlantedBug bug, Path root) throws IOException {
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve("presstime/server/delivery/engine"))) {
      for (Path file : files.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          if (bug.plantIn(in.readAllBytes()) != null) {
            places.add(file.getFileName().toString());
          }
        }
      }
    }
    return places;
  }
}
