package presstime.server.moderation;

import presstime.server.kernel.Fault;

/** Somebody else said it. */
public final class NotYours extends Fault {
  private static final long serialVersionUID = 1L;

  NotYours(long comment) {
    super(
        Category.FORBIDDEN,
        "not-yours",
        "Somebody else said it",
        "Comment " + comment + " is not yours.",
        "Reply to it, or resolve its thread; only who wrote a comment edits or deletes it.",
        null);
  }
}
