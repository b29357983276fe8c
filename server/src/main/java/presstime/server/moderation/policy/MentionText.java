package presstime.server.moderation.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is addressed in a text: {@code @Ada Lovelace}, {@code @Ada} where only one member is called
 * so, or {@code @12} by number. Case does not matter; an {@code @} inside a word, as in an e-mail
 * address, addresses nobody.
 */
public final class MentionText {

  private MentionText() {}

  /** Somebody who can be addressed. */
  public record Person(long id, String name) {}

  /**
   * Whom a text addresses.
   *
   * @param people their numbers, in the order of the text
   * @param others what addresses nobody, with the reason: {@code nobody} is called so, or {@code
   *     several} are
   */
  public record Found(Set<Long> people, Map<String, String> others) {
    public Found {
      people = new LinkedHashSet<>(people);
      others = new LinkedHashMap<>(others);
    }
  }

  /** Looks through a text. */
  public static Found in(String text, List<Person> all) {
    Found found = new Found(Set.of(), Map.of());
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at == 0 || !isWord(text.codePointBefore(at))) {
        look(text, at + 1, all, found);
      }
    }
    return found;
  }

  private static void look(String text, int from, List<Person> all, Found found) {
    String word = word(text, from);
    if (word.isEmpty()) {
      return;
    }
    List<Person> meant = byWholeName(text, from, all);
    if (meant.isEmpty()) {
      meant = all.stream().filter(one -> isCalled(one, word)).toList();
    }
    if (meant.size() == 1) {
      found.people().add(meant.getFirst().id());
    } else {
      found.others().put("@" + word, meant.isEmpty() ? "nobody" : "several");
    }
  }

  /** The longest name that stands there whole; several where several have it. */
  private static List<Person> byWholeName(String text, int from, List<Person> all) {
    List<Person> longest = new ArrayList<>();
    for (Person one : all) {
      String name = one.name();
      int end = from + name.length();
      boolean stands =
          !name.isEmpty()
              && text.regionMatches(true, from, name, 0, name.length())
              && (end == text.length() || !isWord(text.codePointAt(end)));
      int best = longest.isEmpty() ? 0 : longest.getFirst().name().length();
      if (stands && name.length() >= best) {
        if (name.length() > best) {
          longest.clear();
        }
        longest.add(one);
      }
    }
    return longest;
  }

  private static boolean isCalled(Person one, String word) {
    return Long.toString(one.id()).equals(word) || word(one.name(), 0).equalsIgnoreCase(word);
  }

  private static String word(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(from, end);
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || codePoint == '_'
        || codePoint == '-';
  }
}
