package presstime.platform.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.platform.Article;
import presstime.platform.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post as it shall be on one site.
 *
 * @param html with the site's own image addresses and the marker
 * @param categories numbers by name
 * @param tags numbers by name
 * @param cover the featured image, null for none
 * @param author the user's number, 0 for the one who signs in
 */
record Wanted(
    Article article,
    Marker marker,
    String html,
    Map<String, Long> categories,
    Map<String, Long> tags,
    @Nullable Upload cover,
    long author) {

  /** Everything but the status. An update with these is the same however often it is sent. */
  ObjectNode fields() {
    ObjectNode fields = Json.object();
    fields.put("title", Text.escaped(article.title()));
    fields.put("content", html);
    fields.put("excerpt", Text.escaped(article.excerpt()));
    fields.put("featured_media", coverId());
    categories.values().forEach(fields.putArray("categories")::add);
    tags.values().forEach(fields.putArray("tags")::add);
    if (author > 0) {
      fields.put("author", author);
    }
    return fields;
  }

  /** The same for a post that does not exist yet. */
  ObjectNode creation() {
    ObjectNode fields = fields().put("slug", article.slug()).put("status", "draft");
    if (categories.isEmpty()) {
      fields.remove("categories"); // WordPress then chooses the site's default category
    }
    return fields;
  }

  /** True when a slug is the article's, or what WordPress makes of it where that is taken. */
  boolean hasSlug(String slug) {
    return Text.slugMadeOf(slug, article.slug());
  }

  /** True when everything this site could be given is there; its words are judged by the marker. */
  boolean isCarriedBy(Post post) {
    return post.marker().filter(marker::equals).isPresent() && hasTerms(post) && hasCover(post);
  }

  boolean hasTerms(Post post) {
    return post.categories().containsAll(categories.values())
        && post.tags().containsAll(tags.values());
  }

  boolean hasCover(Post post) {
    boolean onSite = article.cover() == null || cover != null;
    return onSite && post.cover() == coverId();
  }

  /** What the site changed or left out although it took the post. */
  List<Problem> differences(Post post) {
    List<Problem> notes = new ArrayList<>();
    if (!Text.plain(post.title()).equals(Text.folded(article.title()))) {
      notes.add(PostProblems.TITLE_CHANGED.withDetail(post.title()));
    }
    if (!Text.sameSlug(post.slug(), article.slug())) {
      notes.add(PostProblems.SLUG_CHANGED.withDetail(post.slug()));
    }
    if (!Body.words(post.content()).equals(Body.words(html))
        || post.marker().filter(marker::equals).isEmpty()) {
      notes.add(PostProblems.CONTENT_CHANGED);
    }
    if (Body.images(post.content()) < Body.images(html)) {
      notes.add(PostProblems.IMAGES_DROPPED);
    }
    List<String> missing = missing(article.categories(), categories, post.categories());
    missing.addAll(missing(article.tags(), tags, post.tags()));
    if (!missing.isEmpty()) {
      notes.add(PostProblems.TERMS_DROPPED.withDetail(String.join(", ", missing)));
    }
    if (!hasCover(post)) {
      notes.add(PostProblems.COVER_DROPPED);
    }
    if (!article.seo().title().isBlank() || !article.seo().description().isBlank()) {
      notes.add(PostProblems.SEO_UNSUPPORTED);
    }
    return notes;
  }

  private static List<String> missing(
      List<String> names, Map<String, Long> known, List<Long> there) {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Long id = known.get(Text.folded(name));
      if (!name.isBlank() && (id == null || !there.contains(id))) {
        missing.add(name);
      }
    }
    return missing;
  }

  private long coverId() {
    return cover == null ? 0 : cover.id();
  }
}
