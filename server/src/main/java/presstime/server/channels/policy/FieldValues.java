package presstime.server.channels.policy;

import java.util.Map;

/** Values of a platform's fields: those anybody may see, and the secrets in the clear. */
public record FieldValues(Map<String, String> settings, Map<String, String> secrets) {

  /** Before anything was entered. */
  public static final FieldValues NONE = new FieldValues(Map.of(), Map.of());

  public FieldValues {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "FieldValues" + settings.keySet();
  }
}
