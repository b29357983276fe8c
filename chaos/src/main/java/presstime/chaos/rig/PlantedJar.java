package presstime.chaos.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.PlantedBug;

/** The jar that {@code -javaagent} wants: a manifest, and the class that plants. */
public final class PlantedJar {

  private PlantedJar() {}

  /** Options of a Java virtual machine that gets the bug; none for no bug. */
  public static List<String> options(@Nullable PlantedBug bug, Path folder) throws IOException {
    if (bug == null) {
      return List.of();
    }
    return List.of("-javaagent:" + write(folder.resolve("planted-bug.jar")) + "=" + bug.word());
  }

  private static Path write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", PlantedBug.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String type : classes()) {
        String name = "presstime/chaos/agent/" + type + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream bytes =
            Objects.requireNonNull(PlantedJar.class.getResourceAsStream("/" + name), name)) {
          bytes.transferTo(out);
        }
      }
    }
    return jar;
  }

  /** The bugs have bodies, and so each has a class. */
  private static List<String> classes() {
    List<String> classes = new ArrayList<>(List.of("PlantedBug"));
    for (int i = 1; i <= PlantedBug.values().length; i++) {
      classes.add("PlantedBug$" + i);
    }
    return classes;
  }
}
