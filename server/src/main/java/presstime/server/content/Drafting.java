package presstime.server.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import presstime.database.tables.records.RevisionRecord;
import presstime.platform.Article;
import presstime.platform.Media;
import presstime.server.content.policy.Bodies;
import presstime.server.content.policy.MediaLinks;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.policy.Slugs;

/** What is being written as it would go out, before it is saved. Changes nothing. */
@Service
public class Drafting {

  private final Articles articles;
  private final Bodies bodies;

  Drafting(Articles articles, Bodies bodies) {
    this.articles = articles;
    this.bodies = bodies;
  }

  /**
   * A draft for one channel.
   *
   * @param shown the body with its images at their address in our API
   * @param useless images that no reader could load, as written
   * @param missing SHA-256 of images that are not in the workspace
   */
  public record Drafted(
      Article article, String shown, List<String> useless, List<String> missing) {}

  /**
   * A draft for each of these channels, in their order; a title may be missing.
   *
   * @param draft with null for what is empty
   */
  public Map<Long, Drafted> on(long workspaceId, ContentChange draft, Collection<Long> channels) {
    RevisionFields fields = RevisionFields.EMPTY.over(draft);
    RevisionRecord row = new RevisionRecord();
    fields.into(row);
    Set<String> files = new LinkedHashSet<>();
    if (fields.cover() != null) {
      files.add(fields.cover());
    }
    files.addAll(rendered(fields, fields.body()).media());
    for (Variant one : fields.variants()) {
      if (one.body() != null) {
        files.addAll(rendered(fields, one.body()).media());
      }
    }
    String slug = draft.slug();
    row.setWorkspaceId(workspaceId)
        .setContentId(0L)
        .setSlug(slug == null || slug.isBlank() ? Slugs.of(fields.title()) : slug.strip())
        .setMedia(files.toArray(String[]::new));
    Map<Long, Drafted> found = new LinkedHashMap<>();
    for (Long channel : channels) {
      String text =
          fields.variants().stream()
              .filter(one -> one.channel() == channel)
              .map(Variant::body)
              .flatMap(Stream::ofNullable)
              .findFirst()
              .orElse(fields.body());
      found.put(channel, drafted(articles.render(row, channel), rendered(fields, text)));
    }
    return found;
  }

  private Bodies.Rendered rendered(RevisionFields fields, String text) {
    return bodies.render(fields.bodyFormat(), text);
  }

  private static Drafted drafted(Article article, Bodies.Rendered body) {
    List<String> missing = new ArrayList<>(body.media());
    missing.removeAll(article.media().stream().map(Media::sha256).toList());
    return new Drafted(
        article,
        MediaLinks.shown(article.html()),
        body.uselessImages().stream().sorted().toList(),
        missing);
  }
}
