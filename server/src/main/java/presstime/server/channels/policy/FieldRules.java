package presstime.server.channels.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.platform.Descriptor;
import presstime.platform.Field;
import presstime.server.kernel.InvalidField;

/** Holds what was entered against the fields a platform declares. */
public final class FieldRules {

  private static final int LONGEST_SETTING = 2_000;
  private static final int LONGEST_SECRET = 20_000;

  private FieldRules() {}

  /**
   * Puts entered values over those there are. A field that is absent stays; null or an empty text
   * clears it; what was never entered gets the field's initial value.
   *
   * @throws InvalidField for the first value that breaks a rule, named {@code settings.NAME} or
   *     {@code secrets.NAME}; a secret's value is never repeated
   */
  public static FieldValues apply(
      Descriptor platform,
      FieldValues before,
      Map<String, ? extends @Nullable Object> settings,
      Map<String, ? extends @Nullable String> secrets) {
    refuseUnknown(platform, "settings", settings, false);
    refuseUnknown(platform, "secrets", secrets, true);
    Map<String, String> open = new TreeMap<>();
    Map<String, String> hidden = new TreeMap<>();
    for (Field field : platform.fields()) {
      if (field.isSecret()) {
        keep(hidden, field, secret(field, before, secrets));
      } else {
        keep(open, field, setting(field, before, settings));
      }
    }
    refuseSecretsForAnotherAddress(platform, before, open, secrets);
    return new FieldValues(open, hidden);
  }

  private static void keep(Map<String, String> values, Field field, String value) {
    if (!value.isEmpty()) {
      values.put(field.name(), value);
    } else if (field.required()) {
      throw new InvalidField(
          path(field), field.label() + " is missing.", sentence(field.help(), "Enter it."));
    }
  }

  private static String secret(
      Field field, FieldValues before, Map<String, ? extends @Nullable String> given) {
    if (!given.containsKey(field.name())) {
      return before.secrets().getOrDefault(field.name(), "");
    }
    String value = given.get(field.name());
    String text = value == null ? "" : value.strip();
    if (text.length() > LONGEST_SECRET || text.indexOf(0) >= 0) {
      throw new InvalidField(
          path(field),
          field.label() + " is too long or has characters it cannot have.",
          "Copy it again from where it was made.");
    }
    return text;
  }

  private static String setting(
      Field field, FieldValues before, Map<String, ? extends @Nullable Object> given) {
    if (!given.containsKey(field.name())) {
      String known = before.settings().get(field.name());
      return known != null ? known : field.initial();
    }
    String text = text(field, given.get(field.name()));
    return text.isEmpty() ? text : checked(field, text);
  }

  private static String text(Field field, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case String string -> string.strip();
          case Number number -> number.toString();
          case Boolean flag -> flag.toString();
          default ->
              throw new InvalidField(
                  path(field), field.label() + " is not a single value.", "Send a text.");
        };
    if (text.length() > LONGEST_SETTING || text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidField(
          path(field),
          field.label() + " is too long or has control characters.",
          "Send at most " + LONGEST_SETTING + " characters on one line.");
    }
    return text;
  }

  private static String checked(Field field, String text) {
    return switch (field.kind()) {
      case URL -> url(field, text);
      case CHOICE -> {
        if (!field.choices().contains(text)) {
          throw new InvalidField(
              path(field),
              field.label() + " cannot be \"" + text + "\".",
              "Choose one of " + field.choices() + ".");
        }
        yield text;
      }
      case NUMBER -> {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
          throw new InvalidField(
              path(field), field.label() + " is not a number: " + text + ".", "Send digits.");
        }
        yield text;
      }
      case FLAG -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new InvalidField(
              path(field), field.label() + " is neither true nor false.", "Send true or false.");
        }
        yield text;
      }
      case TEXT, SECRET -> text;
    };
  }

  private static String url(Field field, String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw badUrl(field, "does not begin with https:// or http://");
      }
      if (uri.getHost() == null) {
        throw badUrl(field, "names no host");
      }
      if (uri.getRawUserInfo() != null) {
        throw badUrl(field, "carries a user name or password");
      }
      return uri.toASCIIString();
    } catch (URISyntaxException e) {
      throw badUrl(field, "is not an address");
    }
  }

  private static InvalidField badUrl(Field field, String fault) {
    return new InvalidField(
        path(field),
        field.label() + " " + fault + ".",
        "Send a whole address, for example https://example.org/blog.");
  }

  private static void refuseUnknown(
      Descriptor platform, String part, Map<String, ?> given, boolean secret) {
    for (String name : given.keySet()) {
      boolean known =
          platform.fields().stream()
              .anyMatch(field -> field.name().equals(name) && field.isSecret() == secret);
      if (!known) {
        throw new InvalidField(
            part + "." + name,
            platform.name() + " has no such field among its " + part + ".",
            "It has " + names(platform, secret) + ".");
      }
    }
  }

  /**
   * Secrets belong to the server they were entered for. Without this, whoever may change a
   * channel's address could have its stored secrets sent to a server of their own.
   */
  private static void refuseSecretsForAnotherAddress(
      Descriptor platform,
      FieldValues before,
      Map<String, String> settings,
      Map<String, ? extends @Nullable String> entered) {
    boolean moved =
        platform.fields().stream()
            .filter(field -> field.kind() == Field.Kind.URL)
            .anyMatch(field ->
                leavesServer(before.settings().get(field.name()), settings.get(field.name())));
    for (String name : before.secrets().keySet()) {
      if (moved && !entered.containsKey(name)) {
        throw new InvalidField(
            "secrets." + name,
            "The address now leads to another server, which has not been given this secret.",
            "Enter the secret again together with the new address.");
      }
    }
  }

  private static boolean leavesServer(@Nullable String before, @Nullable String now) {
    if (before == null || now == null || before.equals(now)) {
      return false;
    }
    URI from = URI.create(before);
    URI to = URI.create(now);
    boolean lessSafe =
        from.getScheme().equalsIgnoreCase("https") && to.getScheme().equalsIgnoreCase("http");
    boolean samePort =
        from.getPort() == to.getPort() && from.getHost().equalsIgnoreCase(to.getHost());
    return lessSafe || !samePort;
  }

  private static String names(Descriptor platform, boolean secret) {
    return platform.fields().stream()
        .filter(field -> field.isSecret() == secret)
        .map(Field::name)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String path(Field field) {
    return (field.isSecret() ? "secrets." : "settings.") + field.name();
  }

  private static String sentence(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }
}
