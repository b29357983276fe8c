package presstime.server.content;

import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import presstime.server.content.store.TransitionRows;

/**
 * Who wrote what an approval would let out: whoever wrote the revision or one of those before it,
 * back to the last that was approved. Who brings an older text back is not the only one who wrote
 * it: as long as that text was never approved, so did those who wrote it first.
 */
@Component
class Authorship {

  private final TransitionRows transitions;

  Authorship(TransitionRows transitions) {
    this.transitions = transitions;
  }

  /**
   * Accounts.
   *
   * @param approved number of the revision that is approved now; 0 for none
   * @param through number of the one to be approved, another one
   */
  Set<Long> of(long contentId, Workflow workflow, int approved, int through) {
    NavigableSet<Integer> approvedOnce = new TreeSet<>();
    if (approved > 0) {
      approvedOnce.addAll(transitions.approved(contentId, workflow.minimumApprovals()));
      approvedOnce.add(approved);
    }
    int after = approved < through ? approved : last(approvedOnce, through);
    Set<Long> authors = new TreeSet<>();
    collect(contentId, after, through, approvedOnce, authors);
    return authors;
  }

  private void collect(
      long contentId,
      int after,
      int through,
      NavigableSet<Integer> approvedOnce,
      Set<Long> authors) {
    authors.addAll(transitions.authors(contentId, after, through));
    for (int older : transitions.restored(contentId, after, through)) {
      if (!approvedOnce.contains(older)) {
        collect(contentId, last(approvedOnce, older), older, approvedOnce, authors);
      }
    }
  }

  private static int last(NavigableSet<Integer> approvedOnce, int before) {
    return Objects.requireNonNullElse(approvedOnce.lower(before), 0);
  }
}
