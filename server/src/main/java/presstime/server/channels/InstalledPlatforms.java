package presstime.server.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import presstime.platform.Platform;
import presstime.server.kernel.NotFound;

/**
 * Platforms announced through {@link ServiceLoader}, and those that are beans because they need the
 * server itself. Beans are asked for late, so that one may depend on {@link Channels}.
 */
@Component
class InstalledPlatforms implements Platforms, SmartInitializingSingleton {

  private final ObjectProvider<Platform> beans;
  private volatile @Nullable Map<String, Platform> byId;

  InstalledPlatforms(ObjectProvider<Platform> beans) {
    this.beans = beans;
  }

  @Override
  public Platform get(String id) {
    Platform platform = byId().get(id);
    if (platform == null) {
      throw new NotFound("platform", id);
    }
    return platform;
  }

  @Override
  public List<Platform> all() {
    return byId().values().stream()
        .sorted(Comparator.comparing(platform -> platform.descriptor().name()))
        .toList();
  }

  /** A clash of ids stops the start, not the first delivery. */
  @Override
  public void afterSingletonsInstantiated() {
    byId();
  }

  private Map<String, Platform> byId() {
    Map<String, Platform> known = byId;
    if (known == null) {
      known = find();
      byId = known;
    }
    return known;
  }

  private Map<String, Platform> find() {
    Map<String, Platform> found = new TreeMap<>();
    Stream<Platform> announced =
        ServiceLoader.load(Platform.class).stream().map(ServiceLoader.Provider::get);
    Stream.concat(announced, beans.orderedStream())
        .forEach(platform -> {
          String id = platform.descriptor().id();
          if (found.put(id, platform) != null) {
            throw new IllegalStateException("two platforms have the id " + id);
          }
        });
    return Map.copyOf(found);
  }
}
