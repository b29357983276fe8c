package presstime.server.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of the described types. A nested type is named with what it is nested in, and those of the
 * platforms' contract and of other systems' dialects by where they come from: two types under one
 * name would silently become one. Where two still meet, {@code @Schema(name = …)} parts them.
 */
class SchemaNames extends TypeNameResolver {

  /**
   * Of the whole process: the describing library keeps one resolver for all, so another server's in
   * this process may be the one that is asked.
   */
  private static final Map<String, Class<?>> NAMED = new ConcurrentHashMap<>();

  /** What generic types were filled with, as {@code Page<Delivery>}. */
  private static final Map<String, String> FILLED = new ConcurrentHashMap<>();

  private static final Set<String> CLASHES = ConcurrentHashMap.newKeySet();

  @Override
  protected String getNameOfClass(Class<?> type) {
    if (!type.getName().startsWith("presstime.")) {
      return super.getNameOfClass(type);
    }
    String name = nested(type);
    alone(name, NAMED.putIfAbsent(name, type), type);
    return name;
  }

  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    String name = super.nameForGenericType(type, options);
    NAMED.put(name, type.getRawClass());
    alone(name, FILLED.putIfAbsent(name, type.toCanonical()), type.toCanonical());
    return name;
  }

  /** The library makes the best of what is thrown here, with a warning: it is kept besides. */
  private static void alone(String name, @Nullable Object before, Object now) {
    if (before != null && !before.equals(now)) {
      String clash = before + " and " + now + " would both be named " + name;
      CLASHES.add(clash);
      throw new IllegalStateException(clash);
    }
  }

  /** Types that met under one name, whenever they were asked for in this process. */
  static Set<String> clashes() {
    return Set.copyOf(CLASHES);
  }

  /** The type a schema describes, when it is one of ours. */
  Optional<Class<?>> type(String schema) {
    return Optional.ofNullable(NAMED.get(schema));
  }

  private static String nested(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return joined(
        outer == null
            ? prefix(type.getPackageName())
            : nested(outer).replaceFirst("(Controller|Requests)$", ""),
        type.getSimpleName());
  }

  /** {@code ScheduleRequest} within {@code Schedule} stays as it is. */
  private static String joined(String outer, String name) {
    return name.startsWith(outer) ? name : outer + name;
  }

  private static String prefix(String folder) {
    return switch (folder) {
      case "presstime.platform" -> "Platform";
      case "presstime.server.igny8" -> "Igny8";
      default -> "";
    };
  }
}
