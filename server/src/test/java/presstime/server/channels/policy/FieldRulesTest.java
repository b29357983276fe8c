package presstime.server.channels.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.platform.Action;
import presstime.platform.Descriptor;
import presstime.platform.Field;
import presstime.platform.Limits;
import presstime.server.kernel.InvalidField;

class FieldRulesTest {

  static final Descriptor PLATFORM =
      new Descriptor(
          "p",
          "P",
          "<svg/>",
          List.of(
              Field.url("url", "Address", "Where it is."),
              Field.choice("mode", "Mode", "How.", "slow", "fast"),
              new Field("port", "Port", "", Field.Kind.NUMBER, false, List.of(), ""),
              new Field("loud", "Loud", "", Field.Kind.FLAG, false, List.of(), "false"),
              Field.text("note", "Note", "", false),
              Field.secret("key", "Key", "From the settings page.", true)),
          Set.of(Action.PUBLISH),
          Set.of(),
          false,
          Duration.ZERO,
          1,
          Limits.NONE);

  static final Map<String, Object> URL = Map.of("url", "https://example.org/blog");
  static final Map<String, String> KEY = Map.of("key", "s3cret-value");

  static FieldValues valid() {
    return FieldRules.apply(PLATFORM, FieldValues.NONE, URL, KEY);
  }

  static void refused(String field, Map<String, Object> settings, Map<String, String> secrets) {
    assertThatThrownBy(() -> FieldRules.apply(PLATFORM, FieldValues.NONE, settings, secrets))
        .isInstanceOfSatisfying(
            InvalidField.class,
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.getMessage() + fault.solution()).doesNotContain("s3cret-value");
            });
  }

  @Test
  void whatIsNotSaidGetsItsInitialValue() {
    assertThat(valid().settings())
        .isEqualTo(Map.of("url", "https://example.org/blog", "mode", "slow", "loud", "false"));
    assertThat(valid().secrets()).isEqualTo(KEY);
    assertThat(valid().toString()).doesNotContain("s3cret-value");
  }

  @ParameterizedTest
  @CsvSource({
    "mode, medium",
    "port, eighty",
    "loud, perhaps",
    "note, 'two\nlines'",
    "url, example.org",
    "url, ftp://example.org",
    "url, https://",
    "url, https://me:pass@example.org",
    "url, 'https://exa mple.org'",
    "url, ''",
    "unknown, x",
    "key, s3cret-value"
  })
  void aSettingThatBreaksARuleIsNamed(String name, String value) {
    Map<String, Object> settings = new java.util.HashMap<>(URL);
    settings.put(name, value);
    refused("settings." + name, settings, KEY);
  }

  @Test
  void aMissingRequiredFieldIsNamed() {
    refused("settings.url", Map.of(), KEY);
    refused("secrets.key", URL, Map.of());
    refused("secrets.url", URL, Map.of("url", "s3cret-value"));
    refused("settings.note", Map.of("url", "https://e.org", "note", List.of("x")), KEY);
  }

  @Test
  void numbersAndFlagsMayComeAsSuch() {
    Map<String, Object> settings = Map.of("url", "http://e.org", "port", 8080, "loud", true);
    assertThat(FieldRules.apply(PLATFORM, FieldValues.NONE, settings, KEY).settings())
        .containsEntry("port", "8080")
        .containsEntry("loud", "true");
  }

  @Test
  void whatIsAbsentStaysAndNullClears() {
    FieldValues noted =
        FieldRules.apply(PLATFORM, valid(), Map.of("note", "hello", "mode", "fast"), Map.of());
    assertThat(noted.secrets()).isEqualTo(KEY);
    assertThat(noted.settings()).containsEntry("note", "hello").containsEntry("mode", "fast");
    FieldValues cleared =
        FieldRules.apply(PLATFORM, noted, Collections.singletonMap("note", null), Map.of());
    assertThat(cleared.settings()).doesNotContainKey("note").containsEntry("mode", "fast");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/other, true",
    "https://EXAMPLE.org/blog, true",
    "https://evil.example/blog, false",
    "https://example.org:8443/blog, false",
    "http://example.org/blog, false"
  })
  void storedSecretsDoNotFollowToAnotherServer(String url, boolean allowed) {
    Map<String, Object> moved = Map.of("url", url);
    if (allowed) {
      assertThat(FieldRules.apply(PLATFORM, valid(), moved, Map.of()).secrets()).isEqualTo(KEY);
    } else {
      assertThatThrownBy(() -> FieldRules.apply(PLATFORM, valid(), moved, Map.of()))
          .isInstanceOfSatisfying(
              InvalidField.class, fault -> assertThat(fault.field()).isEqualTo("secrets.key"));
    }
    assertThat(FieldRules.apply(PLATFORM, valid(), moved, KEY).settings())
        .containsEntry("url", url);
  }
}
