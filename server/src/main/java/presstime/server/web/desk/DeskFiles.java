package presstime.server.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the build of {@code web} left on the class path: its page, and the files it lists. Only what
 * is listed is ever opened.
 */
@Component
class DeskFiles {

  /** The word in the page that stands where the request's nonce belongs. */
  static final String NONCE = "__NONCE__";

  private static final String LIST = "files.json";
  private static final String PAGE = "index.html";

  private final String folder;
  private final Map<String, DeskFile> files = new HashMap<>();
  private final @Nullable String page;

  DeskFiles(@Value("${presstime.desk.resources:presstime/desk}") String folder, JsonMapper json)
      throws IOException {
    this.folder = folder;
    ClassPathResource list = new ClassPathResource(folder + "/" + LIST);
    if (!list.exists()) {
      page = null;
      return;
    }
    files.putAll(
        json.readValue(
            list.getContentAsString(StandardCharsets.UTF_8),
            new TypeReference<Map<String, DeskFile>>() {}));
    files.remove(PAGE);
    page = new ClassPathResource(folder + "/" + PAGE).getContentAsString(StandardCharsets.UTF_8);
  }

  /** False when the program was built without Node: there is no desk then. */
  boolean isBuilt() {
    return page != null;
  }

  /** The page, for one request. */
  String page(String nonce) {
    return Objects.requireNonNull(page).replace(NONCE, nonce);
  }

  /** The file at that path, for example {@code desk-assets/index-4f5a.js}. */
  Optional<DeskFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  InputStream open(String path, Encoding encoding) throws IOException {
    return new ClassPathResource(folder + "/" + path + encoding.suffix()).getInputStream();
  }
}
