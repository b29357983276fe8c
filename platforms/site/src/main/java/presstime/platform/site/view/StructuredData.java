package presstime.platform.site.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;
import tools.jackson.databind.json.JsonMapper;

/** An article for search engines: schema.org's Article as JSON-LD. */
final class StructuredData {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SiteProfile site;
  private final SiteLinks links;

  StructuredData(SiteProfile site, SiteLinks links) {
    this.site = site;
    this.links = links;
  }

  /** JSON that may stand inside a script element: no text in it can end the element. */
  String of(SitePage article) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Article");
    data.put("headline", article.headline());
    data.put("description", article.description());
    data.put("inLanguage", site.language().toLanguageTag());
    data.put("datePublished", article.publishedAt().toString());
    data.put("dateModified", article.updatedAt().toString());
    data.put("mainEntityOfPage", links.absolute(links.page(article)));
    data.put("keywords", article.tags());
    String author = article.author();
    if (author != null && !author.isBlank()) {
      data.put("author", Map.of("@type", "Person", "name", author));
    }
    data.put("publisher", Map.of("@type", "Organization", "name", site.title()));
    String cover = article.cover();
    if (cover != null) {
      data.put("image", List.of(links.absolute(links.media(cover))));
    }
    return JSON.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e");
  }
}
