package presstime.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the public sees of the built-in site: its page and its three feeds. */
final class Views {
  private static final Map<String, String> FILES = files();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String site;

  /**
   * @param site address of the site's first page, ending in a slash
   */
  Views(String site) {
    this.site = site;
  }

  String site() {
    return site;
  }

  /** Names of the views, in the order to show them. */
  Iterable<String> names() {
    return FILES.keySet();
  }

  /** True when the view shows the text now. */
  boolean shows(String view, String text) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site + FILES.get(view)))
              .timeout(Duration.ofSeconds(5))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("page", "");
    files.put("RSS", "rss.xml");
    files.put("Atom", "atom.xml");
    files.put("JSON Feed", "feed.json");
    return files;
  }
}
