package presstime.server.content.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import presstime.server.content.Variant;
import presstime.server.kernel.InvalidField;

/** The variants of a revision, as people write them. */
final class Variants {

  private Variants() {}

  /**
   * What was written, by channel: blank titles and excerpts are as in the content, and what then
   * differs in nothing is left out.
   *
   * @throws InvalidField for a channel named twice and a text that is too long
   */
  static List<Variant> read(List<Variant> written) {
    Map<Long, Variant> found = new TreeMap<>();
    for (int i = 0; i < written.size(); i++) {
      Variant one = written.get(i);
      String at = "variants[" + i + "].";
      Variant read =
          new Variant(
              one.channel(),
              one.title() == null
                  ? null
                  : unlessEmpty(RevisionFields.line(at + "title", one.title())),
              one.body() == null ? null : RevisionFields.body(at + "body", one.body()),
              one.excerpt() == null
                  ? null
                  : unlessEmpty(RevisionFields.excerpt(at + "excerpt", one.excerpt())));
      if (found.put(one.channel(), read) != null) {
        throw new InvalidField(
            at + "channel",
            "Channel " + one.channel() + " is named twice.",
            "Send one variant for each channel.");
      }
    }
    return found.values().stream().filter(one -> !one.isEmpty()).toList();
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
