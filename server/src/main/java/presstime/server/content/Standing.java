package presstime.server.content;

import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;

/** A locked content, where it stands, and by which workflow. */
record Standing(
    ContentRecord content, Workflow workflow, ModerationState now, RevisionRecord current) {

  /** True for a draft whose current revision is not approved: there is nothing to give back. */
  boolean isWithAuthor() {
    return now.kind() == StateKind.DRAFT && !currentApproved();
  }

  /** True when what it shows its editors is what may go out. */
  boolean currentApproved() {
    return current.getId().equals(content.getApprovedRevisionId());
  }
}
