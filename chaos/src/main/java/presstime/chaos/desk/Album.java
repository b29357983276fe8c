package presstime.chaos.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import presstime.chaos.check.Violation;
import presstime.chaos.check.Violation.Kind;

/**
 * What photographers were told: which images the desk has, and which story has which cover. What
 * was answered must still be true when all is quiet, however full the disk was meanwhile.
 * Thread-safe.
 */
final class Album {

  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final Map<String, String> covers = new ConcurrentHashMap<>();

  /** A person was told that the desk has this image. */
  void kept(String sha256) {
    kept.add(sha256);
  }

  /** This story was made with this cover, and never has another. */
  void cover(String story, String sha256) {
    covers.put(story, sha256);
  }

  /** For the table. */
  Map<String, Object> counts() {
    return Map.of("promised: images", kept.size(), "  as the cover of a story", covers.size());
  }

  /**
   * @param desk the SHA-256 of the bytes that the desk gives for an image, or why it gives none
   */
  List<Violation> lost(Function<String, String> desk) {
    List<Violation> lost = new ArrayList<>();
    for (String sha256 : kept) {
      String found = desk.apply(sha256);
      if (!found.equals(sha256)) {
        lost.add(new Violation(Kind.LOST, 0, "image " + sha256 + " was kept, and is " + found));
      }
    }
    return lost;
  }

  /**
   * @param visible what readers of a site with covers see: words by the number of the post
   * @param shown the SHA-256 of the cover that the post has; none where it has none
   */
  List<Violation> wrong(Map<Long, String> visible, Map<Long, String> shown) {
    List<Violation> wrong = new ArrayList<>();
    visible.forEach((post, words) -> {
      String cover = covers.get(words.replaceFirst(" revision.*", ""));
      String seen = shown.getOrDefault(post, "none");
      if (cover != null && !cover.equals(seen)) {
        wrong.add(
            new Violation(
                Kind.WRONG,
                0,
                "post %d shows '%s' with the cover %s, not %s"
                    .formatted(post, words, seen, cover)));
      }
    });
    return wrong;
  }
}
