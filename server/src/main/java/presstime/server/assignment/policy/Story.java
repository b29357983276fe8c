package presstime.server.assignment.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import presstime.server.scheduling.Refusal;

/**
 * What was not free, told in a few words however much it was: of each rule the first two objections
 * and how many more.
 */
final class Story {

  private static final int TOLD = 2;

  private final Map<Refusal.Kind, Chapter> chapters = new EnumMap<>(Refusal.Kind.class);
  private final List<Refusal.Kind> order = new ArrayList<>();

  private static final class Chapter {
    private final List<String> told = new ArrayList<>();
    private String last = "";
    private int many;
  }

  /** One more; the same words right after each other count once. */
  void add(Refusal refusal) {
    Chapter chapter = chapters.get(refusal.kind());
    if (chapter == null) {
      chapter = new Chapter();
      chapters.put(refusal.kind(), chapter);
      order.add(refusal.kind());
    }
    if (!refusal.text().equals(chapter.last)) {
      chapter.last = refusal.text();
      chapter.many++;
      if (chapter.told.size() < TOLD) {
        chapter.told.add(refusal.text());
      }
    }
  }

  /** Clauses in the order in which the rules first spoke. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    for (Refusal.Kind kind : order) {
      Chapter chapter = chapters.get(kind);
      if (chapter != null) {
        clauses.addAll(chapter.told);
        int more = chapter.many - chapter.told.size();
        if (more == 1) {
          clauses.add(chapter.last);
        } else if (more > 1) {
          clauses.add("%d more, to: %s".formatted(more, chapter.last));
        }
      }
    }
    return clauses;
  }
}
