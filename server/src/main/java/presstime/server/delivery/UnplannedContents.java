package presstime.server.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.store.UnplannedReads;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** Contents that are ready and have no time yet: the backlog beside a calendar. */
@Component
@Transactional(readOnly = true)
public class UnplannedContents {

  private final UnplannedReads reads;

  UnplannedContents(UnplannedReads reads) {
    this.reads = reads;
  }

  /**
   * A page, the most recently changed first.
   *
   * @param words to be found in the title of what is approved; null for any
   * @param type key of a content type; null for any
   */
  public Page<Unplanned> page(
      Caller caller,
      @Nullable String words,
      @Nullable String type,
      @Nullable Integer limit,
      @Nullable String cursor) {
    int most = Page.limit(limit);
    return Page.of(
        reads.list(caller.workspaceId(), words, type, Cursor.parse(cursor), most + 1),
        most,
        content -> Cursor.of(content.updatedAt(), content.id()));
  }
}
