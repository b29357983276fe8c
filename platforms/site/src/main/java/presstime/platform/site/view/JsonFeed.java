package presstime.platform.site.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import presstime.platform.site.SitePage;
import tools.jackson.databind.json.JsonMapper;

/** A feed as JSON Feed, version 1.1. */
public final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeed() {}

  /** The document. */
  public static String of(Feed feed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.site().title());
    json.put("home_page_url", feed.home());
    json.put("feed_url", feed.address("feed.json"));
    putUnlessBlank(json, "description", feed.site().tagline());
    json.put("language", feed.site().language().toLanguageTag());
    json.put("items", feed.pages().stream().map(page -> item(feed, page)).toList());
    return JSON.writeValueAsString(json);
  }

  private static Map<String, Object> item(Feed feed, SitePage page) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", Feed.id(page));
    item.put("url", feed.address(page));
    item.put("title", page.title());
    item.put("content_html", Body.forFeed(page, feed.links()));
    putUnlessBlank(item, "summary", page.excerpt());
    String cover = page.cover();
    if (cover != null) {
      item.put("image", feed.links().absolute(feed.links().media(cover)));
    }
    item.put("date_published", page.publishedAt().toString());
    item.put("date_modified", page.updatedAt().toString());
    String author = page.author();
    if (author != null && !author.isBlank()) {
      item.put("authors", List.of(Map.of("name", author)));
    }
    item.put("tags", Stream.concat(page.categories().stream(), page.tags().stream()).toList());
    return item;
  }

  private static void putUnlessBlank(Map<String, Object> json, String name, String value) {
    if (!value.isBlank()) {
      json.put(name, value);
    }
  }
}
