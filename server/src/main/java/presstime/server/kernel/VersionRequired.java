package presstime.server.kernel;

/** An edit came without {@code If-Match} (RFC 6585, 3). */
public final class VersionRequired extends Fault {
  private static final long serialVersionUID = 1L;

  public VersionRequired() {
    super(
        Category.VERSION_REQUIRED,
        "version-required",
        "Say which version you edit",
        "The request has no If-Match header that names a version.",
        "Read the thing first and send its ETag back as If-Match, quotes included.",
        null);
  }
}
