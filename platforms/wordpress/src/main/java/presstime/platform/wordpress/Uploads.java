package presstime.platform.wordpress;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import presstime.platform.Media;

/** The site's media library, where each of our files is kept once, named by its SHA-256. */
final class Uploads {
  private static final String ROUTE = "/wp/v2/media";
  private static final String FIELDS = "id,slug,source_url";
  private final Api api;

  Uploads(Api api) {
    this.api = api;
  }

  /** The site's copies by SHA-256, sent where missing. */
  Map<String, Upload> stored(List<Media> files) {
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (Media file : files) {
      if (!uploads.containsKey(file.sha256())) {
        uploads.put(file.sha256(), find(file.sha256()).orElseGet(() -> send(file)));
      }
    }
    return uploads;
  }

  /** The oldest copy on the site. */
  Optional<Upload> find(String sha256) {
    String slug = slug(sha256);
    Map<String, String> query =
        Map.of("slug", slug + "," + slug + "-1," + slug + "-2", "_fields", FIELDS);
    return StreamSupport.stream(api.read(ROUTE, query).spliterator(), false)
        .filter(json -> json.path("slug").asString("").startsWith(slug))
        .map(json -> new Upload(json.path("id").asLong(0), json.path("source_url").asString("")))
        .min(Comparator.comparing(Upload::id));
  }

  private Upload send(Media file) {
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

  private Upload sendOnce(Media file) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("_fields", FIELDS);
    query.put("slug", slug(file.sha256()));
    query.put("title", file.filename().replaceFirst("\\.[^.]*$", ""));
    query.put("alt_text", file.alt());
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
    return oldest(file, reply.id());
  }

  /** Two workers may send one file at the same time; both go on with the same copy. */
  private Upload oldest(Media file, long mine) {
    Upload oldest =
        find(file.sha256()).orElseThrow(() -> Stop.retryable(WordPressProblems.UNREADABLE, null));
    if (oldest.id() != mine) {
      // A failure here leaves a spare copy in the library, which harms nobody.
      Reply ignored = api.delete(ROUTE + "/" + mine, Map.of("force", "true"), Risk.HARMLESS);
      assert ignored.status() > 0;
    }
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
