package presstime.cli.content;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;

/**
 * An article in a file: YAML front matter between two lines of three hyphens, then the body.
 *
 * @param front the front matter by key; times stay text
 * @param body everything after it
 */
record MarkdownFile(Map<String, Object> front, String body) {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\uFEFF?---[ \\t]*\\R(.*?)(?<=[\\r\\n])---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  /** Reads the text; without front matter all of it is the body. */
  static MarkdownFile parse(String text) {
    Matcher front = FRONT.matcher(text);
    if (!front.lookingAt()) {
      return new MarkdownFile(Map.of(), text);
    }
    return new MarkdownFile(read(front.group(1)), text.substring(front.end()).stripLeading());
  }

  private static Map<String, Object> read(String yaml) {
    Object document;
    try {
      LoaderOptions limits = new LoaderOptions();
      limits.setMaxAliasesForCollections(10);
      limits.setAllowDuplicateKeys(false);
      DumperOptions dumper = new DumperOptions();
      document =
          new Yaml(
                  new SafeConstructor(limits),
                  new Representer(dumper),
                  dumper,
                  limits,
                  new TimesAreText())
              .load(yaml);
    } catch (YAMLException e) {
      throw unreadable(String.valueOf(e.getMessage()).strip());
    }
    if (document == null) {
      return Map.of();
    }
    if (!(document instanceof Map<?, ?> map)) {
      throw unreadable("it is not a list of 'name: value' lines.");
    }
    Map<String, Object> front = new TreeMap<>();
    map.forEach((key, value) -> {
      if (value != null) {
        front.put(String.valueOf(key), value);
      }
    });
    return front;
  }

  private static Failure unreadable(String reason) {
    return Failure.of(
        Exit.USAGE,
        "The front matter cannot be read",
        reason,
        "Write YAML between the two lines of three hyphens; put quotes around a value with a colon in it.");
  }

  /** YAML would make a UTC instant of 2026-01-20 09:00, and 540 of 9:00. */
  private static final class TimesAreText extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false|True|False|TRUE|FALSE"), "tfTF");
      addImplicitResolver(Tag.INT, Pattern.compile("0|-?[1-9][0-9]*"), "-0123456789");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
