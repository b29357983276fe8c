package presstime.platform.wordpress;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import presstime.platform.Media;
import tools.jackson.databind.JsonNode;

/** The site's media library, where each of our files is kept once, named by its SHA-256. */
final class Uploads {
  private static final String ROUTE = "/wp/v2/media";
  private static final String FIELDS = "id,slug,source_url";

  /** Keeps the address of a request short and its answer on one page. */
  private static final int AT_ONCE = 15;

  /** Of a text's characters, each of which may take up to twelve there. */
  private static final int ALT_IN_ADDRESS = 200;

  private final Api api;

  Uploads(Api api) {
    this.api = api;
  }

  /** The site's copies by SHA-256, sent where missing. */
  Map<String, Upload> stored(List<Media> files) {
    Map<String, Upload> uploads = new TreeMap<>(find(files));
    Map<String, Long> mine = new TreeMap<>();
    List<Media> missing =
        files.stream().filter(file -> !uploads.containsKey(file.sha256())).toList();
    for (Media file : missing) {
      if (!mine.containsKey(file.sha256())) {
        mine.put(file.sha256(), send(file));
      }
    }
    if (!mine.isEmpty()) {
      uploads.putAll(oldest(missing, mine));
    }
    return uploads;
  }

  /** The oldest copies on the site, by SHA-256. */
  Map<String, Upload> find(List<Media> files) {
    Map<String, Upload> found = new TreeMap<>();
    List<String> wanted = files.stream().map(Media::sha256).distinct().toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
      for (JsonNode json : api.read(ROUTE, query(some))) {
        String slug = json.path("slug").asString("");
        Upload upload = new Upload(json.path("id").asLong(0), json.path("source_url").asString(""));
        some.stream()
            .filter(sha256 -> slug.startsWith(slug(sha256)))
            .forEach(sha256 -> found.merge(sha256, upload, Uploads::older));
      }
    }
    return found;
  }

  private static Map<String, String> query(List<String> sha256s) {
    String slugs =
        sha256s.stream()
            .map(Uploads::slug)
            .map(slug -> slug + "," + slug + "-1," + slug + "-2")
            .collect(Collectors.joining(","));
    return Map.of("slug", slugs, "_fields", FIELDS, "per_page", "100");
  }

  private static Upload older(Upload one, Upload other) {
    return one.id() < other.id() ? one : other;
  }

  private long send(Media file) {
    try {
      return sendOnce(file);
    } catch (Stop stop) {
      if (!stop.problem().code().equals(WordPressProblems.UPLOADS_NOT_WRITABLE.code())) {
        throw stop;
      }
      // Two requests that both make the new month's folder: WordPress fails one of them.
      return sendOnce(file);
    }
  }

  private long sendOnce(Media file) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("_fields", FIELDS);
    query.put("slug", slug(file.sha256()));
    query.put("title", file.filename().replaceFirst("\\.[^.]*$", ""));
    query.put("alt_text", inAddress(file.alt()));
    String name = slug(file.sha256()) + extension(file);
    Reply reply =
        api.upload(
            ROUTE,
            query,
            Map.of(
                "Content-Type",
                file.mimeType(),
                "Content-Disposition",
                "attachment; filename=\"" + name + "\""),
            bytes(file));
    if (!reply.ok() || reply.id() == 0) {
      throw api.verdict(reply, Risk.HARMLESS);
    }
    if (!inAddress(file.alt()).equals(file.alt())) {
      describe(reply.id(), file.alt());
    }
    return reply.id();
  }

  private void describe(long id, String alt) {
    Reply reply =
        api.post(
            ROUTE + "/" + id,
            Map.of("_fields", "id"),
            Json.object().put("alt_text", alt),
            Risk.HARMLESS);
    if (!reply.ok()) {
      throw api.verdict(reply, Risk.HARMLESS);
    }
  }

  /** The beginning of a long text: web servers take no address of more than 8 KB. */
  private static String inAddress(String alt) {
    return alt.codePoints()
        .limit(ALT_IN_ADDRESS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Two workers may send one file at the same time; both go on with the same copy. */
  private Map<String, Upload> oldest(List<Media> files, Map<String, Long> mine) {
    Map<String, Upload> oldest = find(files);
    mine.forEach((sha256, id) -> {
      Upload upload = oldest.get(sha256);
      if (upload == null) {
        throw Stop.retryable(NetworkProblems.UNREADABLE, null);
      }
      if (upload.id() != id) {
        // A failure here leaves a spare copy in the library, which harms nobody.
        Reply ignored = api.delete(ROUTE + "/" + id, Map.of("force", "true"), Risk.HARMLESS);
        assert ignored.status() > 0;
      }
    });
    return oldest;
  }

  private static byte[] bytes(Media file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      throw Stop.rejected(PostProblems.IMAGE_UNREADABLE.withDetail(file.filename()));
    }
  }

  private static String slug(String sha256) {
    return "presstime-" + sha256;
  }

  private static String extension(Media file) {
    return switch (file.mimeType().toLowerCase(Locale.ROOT)) {
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      case "image/gif" -> ".gif";
      case "image/webp" -> ".webp";
      case "image/avif" -> ".avif";
      default -> {
        int dot = file.filename().lastIndexOf('.');
        yield dot < 0 ? "" : file.filename().substring(dot).replaceAll("[^A-Za-z0-9.]", "");
      }
    };
  }
}
