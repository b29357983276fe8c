package presstime.server.content.media;

import presstime.server.kernel.Fault;

/** An upload is over the operator's limit. */
public final class FileTooLarge extends Fault {
  private static final long serialVersionUID = 1L;

  FileTooLarge(long most) {
    super(
        Category.TOO_LARGE,
        "file-too-large",
        "The file is too large",
        "The file has more than " + most + " bytes.",
        "Make it smaller, or have the operator raise presstime.media.max-size.",
        "file");
    fact("maxBytes", most);
  }
}
