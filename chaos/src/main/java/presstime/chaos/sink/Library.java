package presstime.chaos.sink;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of one site, as the WordPress REST API Handbook describes them (Reference → Media: list
 * with {@code slug} and {@code per_page}, create from a raw body with {@code Content-Disposition},
 * delete with {@code force}). Of a file's bytes it keeps the SHA-256.
 */
final class Library {

  private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]+)\"");

  private record File(
      long id, String slug, String name, String type, String title, String sha256) {}

  private final LongSupplier ids;
  private final Map<Long, File> files = new TreeMap<>();

  /**
   * @param ids the site's next free number: files are numbered together with posts
   */
  Library(LongSupplier ids) {
    this.ids = ids;
  }

  Answer answer(Request request, long id) {
    if (id == 0) {
      return request.method().equals("POST") ? created(request) : list(request);
    }
    File file = files.get(id);
    if (file == null) {
      return Answer.error(404, "rest_post_invalid_id");
    }
    return switch (request.method()) {
      case "GET" -> Answer.json(200, json(file));
      case "DELETE" -> deleted(request, file);
      default -> Answer.error(404, "rest_no_route");
    };
  }

  private Answer created(Request request) {
    Map<String, String> headers = request.headers();
    Matcher name = FILENAME.matcher(headers.getOrDefault("content-disposition", ""));
    if (request.bytes().length == 0) {
      return Answer.error(400, "rest_upload_no_data");
    }
    if (!name.find()) {
      return Answer.error(400, "rest_upload_no_content_disposition");
    }
    String bare = name.group(1).replaceFirst("\\.[^.]*$", "");
    File file =
        new File(
            ids.getAsLong(),
            freeSlug(request.query().getOrDefault("slug", bare)),
            name.group(1),
            headers.getOrDefault("content-type", ""),
            request.query().getOrDefault("title", bare),
            sha256(request.bytes()));
    files.put(file.id(), file);
    return Answer.json(201, json(file));
  }

  private Answer list(Request request) {
    Map<String, String> query = request.query();
    Set<String> slugs = Set.of(query.getOrDefault("slug", "").split(","));
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    files.values().stream()
        .filter(file -> !query.containsKey("slug") || slugs.contains(file.slug()))
        .limit(Long.parseLong(query.getOrDefault("per_page", "10")))
        .forEach(file -> list.add(json(file)));
    return Answer.json(200, list);
  }

  /** Files are not moved to the trash: without {@code force} nothing is done. */
  private Answer deleted(Request request, File file) {
    if (!request.query().containsKey("force")) {
      return Answer.error(501, "rest_trash_not_supported");
    }
    files.remove(file.id());
    return Answer.json(200, json(file));
  }

  private String freeSlug(String wanted) {
    String slug = wanted;
    for (int number = 2; isTaken(slug); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  private boolean isTaken(String slug) {
    return files.values().stream().anyMatch(file -> file.slug().equals(slug));
  }

  private static ObjectNode json(File file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", file.id())
        .put("slug", file.slug())
        .put("status", "inherit")
        .put("type", "attachment")
        .put("media_type", "image")
        .put("mime_type", file.type())
        .put(
            "source_url",
            "http://sink.example/wp-content/uploads/" + file.id() + "-" + file.name());
    json.putObject("title").put("raw", file.title()).put("rendered", file.title());
    return json;
  }

  /** The bytes' SHA-256 of one of them; null when there is no such file. */
  @Nullable String sha256(long id) {
    File file = files.get(id);
    return file == null ? null : file.sha256();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
