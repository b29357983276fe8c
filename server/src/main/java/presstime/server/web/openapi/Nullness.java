package presstime.server.web.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says of every record's member whether it is always there or may be null, as the code declares it:
 * programs generated from the description then know what they must check.
 */
class Nullness implements GlobalOpenApiCustomizer {

  private final SchemaNames names;

  Nullness(SchemaNames names) {
    this.names = names;
  }

  @Override
  public void customise(OpenAPI api) {
    api.getComponents()
        .getSchemas()
        .forEach((name, schema) ->
            names
                .type(name)
                .filter(Class::isRecord)
                .ifPresent(type -> declare(schema, type.getRecordComponents())));
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void declare(Schema schema, RecordComponent[] components) {
    Map<String, Schema> members = schema.getProperties();
    if (members == null) {
      return;
    }
    List<String> before = schema.getRequired();
    Set<String> required = new LinkedHashSet<>(before == null ? List.of() : before);
    for (RecordComponent component : components) {
      String name = name(component);
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
          && component.getType().isRecord()) {
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        declare(schema, component.getType().getRecordComponents());
        required.addAll(schema.getRequired() == null ? List.of() : schema.getRequired());
        continue;
      }
      Schema member = members.get(name);
      if (member == null) {
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        members.put(name, orNull(member));
      } else {
        required.add(name);
      }
    }
    schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
  }

  private static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty() ? component.getName() : given.value();
  }

  @SuppressWarnings("rawtypes")
  private static Schema orNull(Schema<?> member) {
    Schema<?> nothing = new Schema<>();
    nothing.setTypes(Set.of("null"));
    if (member.get$ref() != null) {
      Schema<?> either = new Schema<>();
      either.setAnyOf(List.of(member, nothing));
      return either;
    }
    Set<String> types = member.getTypes();
    if (types != null && !types.contains("null")) {
      Set<String> wider = new LinkedHashSet<>(types);
      wider.add("null");
      member.setTypes(wider);
    }
    return member;
  }
}
