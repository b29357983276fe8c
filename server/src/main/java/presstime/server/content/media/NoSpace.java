package presstime.server.content.media;

import presstime.server.kernel.Fault;

/** The disk is full. Nothing of the upload is kept. */
public final class NoSpace extends Fault {
  private static final long serialVersionUID = 1L;

  NoSpace() {
    super(
        Category.NO_SPACE,
        "no-space",
        "The server's disk is full",
        "There is no space for the file.",
        "Have the operator free some; then upload it again.",
        null);
  }
}
