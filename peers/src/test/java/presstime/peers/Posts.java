package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import presstime.platform.testkit.peers.WordPressPeer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is really on a WordPress, seen by its administrator; knows nothing of Presstime. */
final class Posts {

  /** A post. */
  record Post(
      long id, String title, String status, int categories, int tags, long image, String html) {}

  private final WordPressPeer wordpress;

  Posts(WordPressPeer wordpress) {
    this.wordpress = wordpress;
  }

  /** Posts of any status whose title begins so. */
  List<Post> titled(String beginning) throws IOException {
    List<Post> posts = new ArrayList<>();
    for (int page = 1; ; page++) {
      JsonNode rows =
          get(
              "/wp/v2/posts?context=edit&per_page=100&orderby=id&order=asc"
                  + "&status=publish,future,draft,pending,private,trash&page="
                  + page);
      if (!rows.isArray()) {
        return posts;
      }
      rows.forEach(row -> posts.add(post(row)));
      if (rows.size() < 100) {
        posts.removeIf(post -> !post.title().startsWith(beginning));
        return posts;
      }
    }
  }

  /** How many files the media library has. */
  int files() throws IOException {
    return get("/wp/v2/media?per_page=100&context=edit").size();
  }

  private static Post post(JsonNode row) {
    return new Post(
        row.path("id").asLong(),
        row.path("title").path("raw").asString(),
        row.path("status").asString(),
        row.path("categories").size(),
        row.path("tags").size(),
        row.path("featured_media").asLong(),
        row.path("content").path("raw").asString());
  }

  private JsonNode get(String path) throws IOException {
    String user = "admin:" + wordpress.applicationPassword("admin");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(wordpress.env("WP_REST") + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
      return JsonMapper.shared().readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
