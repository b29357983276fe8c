package presstime.server.content;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.MediaRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.platform.Article;
import presstime.platform.Media;
import presstime.platform.Seo;
import presstime.server.content.media.MediaFiles;
import presstime.server.content.policy.Bodies;
import presstime.server.content.store.MediaRows;

/** From a stored revision to what platforms get. */
@Component
class Articles {

  private final Bodies bodies;
  private final MediaRows media;
  private final MediaFiles files;

  Articles(Bodies bodies, MediaRows media, MediaFiles files) {
    this.bodies = bodies;
    this.media = media;
    this.files = files;
  }

  /** As it goes to channels that have no variant. */
  Article render(RevisionRecord revision) {
    return render(revision, revision.getTitle(), revision.getBody(), revision.getExcerpt());
  }

  /** As it goes to a channel. */
  Article render(RevisionRecord revision, long channelId) {
    Optional<Variant> own =
        VariantColumn.of(revision).stream().filter(one -> one.channel() == channelId).findFirst();
    if (own.isEmpty()) {
      return render(revision);
    }
    Variant variant = own.get();
    return render(
        revision,
        requireNonNullElse(variant.title(), revision.getTitle()),
        requireNonNullElse(variant.body(), revision.getBody()),
        requireNonNullElse(variant.excerpt(), revision.getExcerpt()));
  }

  /** The channels that get something else than the others. */
  Set<Long> special(RevisionRecord revision) {
    return VariantColumn.of(revision).stream().map(Variant::channel).collect(Collectors.toSet());
  }

  private Article render(RevisionRecord revision, String title, String text, String excerpt) {
    Bodies.Rendered body = bodies.render(revision.getBodyFormat(), text);
    return new Article(
        revision.getContentId(),
        title,
        body.html(),
        body.text(),
        excerpt,
        revision.getSlug(),
        List.of(revision.getCategories()),
        List.of(revision.getTags()),
        media(revision, body),
        revision.getCover(),
        new Seo(revision.getSeoTitle(), revision.getSeoDescription(), revision.getFocusKeyword()),
        revision.getAuthorName());
  }

  /** The files that this text needs; those of the other channels' texts stay at home. */
  private List<Media> media(RevisionRecord revision, Bodies.Rendered body) {
    Map<String, MediaRecord> known =
        media.find(revision.getWorkspaceId(), Arrays.asList(revision.getMedia()));
    List<Media> all = new ArrayList<>();
    for (String sha256 : revision.getMedia()) {
      MediaRecord row = known.get(sha256);
      boolean needed = body.media().contains(sha256) || sha256.equals(revision.getCover());
      if (row != null && needed) {
        all.add(
            new Media(
                sha256,
                row.getFilename(),
                row.getMimeType(),
                row.getAlt(),
                row.getSize(),
                () -> files.open(sha256)));
      }
    }
    return all;
  }
}
