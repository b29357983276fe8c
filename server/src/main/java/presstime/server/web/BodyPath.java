package presstime.server.web;

import tools.jackson.core.TokenStreamContext;

/** Where in a body: {@code seo.title}, {@code tags[2]}. */
final class BodyPath {

  private BodyPath() {}

  /** The body itself is called so. */
  static String of(TokenStreamContext place) {
    StringBuilder path = new StringBuilder();
    write(path, place);
    return path.isEmpty() ? "body" : path.toString();
  }

  private static void write(StringBuilder path, TokenStreamContext place) {
    TokenStreamContext above = place.getParent();
    if (above == null) {
      return;
    }
    write(path, above);
    if (place.inArray()) {
      path.append('[').append(place.getCurrentIndex()).append(']');
    } else if (place.currentName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(place.currentName());
    }
  }
}
