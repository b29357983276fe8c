package presstime.server.kernel;

import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values in {@code jsonb} columns. */
@Component
public final class Json {

  private final JsonMapper mapper;

  public Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  public JSONB column(Object value) {
    return JSONB.valueOf(text(value));
  }

  public @Nullable JSONB columnOrNull(@Nullable Object value) {
    return value == null ? null : column(value);
  }

  public <T> T read(JSONB column, Class<T> type) {
    return mapper.readValue(column.data(), type);
  }

  public <T> T read(String text, TypeReference<T> type) {
    return mapper.readValue(text, type);
  }

  /** A flat object of strings. */
  public Map<String, String> strings(String text) {
    return mapper.readValue(text, new TypeReference<Map<String, String>>() {});
  }
}
