package presstime.server.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Gives the desk its addresses, before anybody else is asked: its files, and its page for whatever
 * a browser opens that is not the server's own. Without a built desk it gives nothing.
 */
@Component
class DeskMapping extends AbstractHandlerMapping {

  /** First parts of addresses that are the server's; a test compares them with its endpoints. */
  static final Set<String> OF_THE_SERVER =
      Set.of(
          "api",
          "sites",
          "actuator",
          "problems",
          "downloads",
          "review",
          "join",
          "assets",
          "webjars",
          "error",
          "desk-assets");

  /** The server has a plain page of its own there, for when there is no desk. */
  static final Set<String> ALSO_OF_THE_DESK = Set.of("", "setup");

  private final DeskFiles files;
  private final DeskAnswers answers;

  DeskMapping(DeskFiles files, DeskAnswers answers) {
    this.files = files;
    this.answers = answers;
    setOrder(-1);
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
    String method = request.getMethod();
    if (!files.isBuilt() || !(method.equals("GET") || method.equals("HEAD"))) {
      return null;
    }
    String path = initLookupPath(request).replaceFirst("^/+", "");
    DeskFile file = files.find(path).orElse(null);
    if (file != null) {
      return answers.file(path, file);
    }
    return isPage(path, request) ? answers.page() : null;
  }

  private static boolean isPage(String path, HttpServletRequest request) {
    if (ALSO_OF_THE_DESK.contains(path)) {
      return true;
    }
    String first = path.split("/", 2)[0];
    boolean looksLikeAFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !OF_THE_SERVER.contains(first)
        && !looksLikeAFile
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
