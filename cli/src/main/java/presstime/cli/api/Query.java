package presstime.cli.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path with parameters; absent values are left out. */
public final class Query {
  private final String path;
  private final List<String> parameters = new ArrayList<>();

  private Query(String path) {
    this.path = path;
  }

  public static Query of(String path) {
    return new Query(path);
  }

  /** Adds {@code name=value}, unless the value is null. */
  public Query with(String name, @Nullable String value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return this;
  }

  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }
}
