package presstime.server.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  Article render(RevisionRecord revision) {
    Bodies.Rendered body = bodies.render(revision.getBodyFormat(), revision.getBody());
    return new Article(
        revision.getContentId(),
        revision.getTitle(),
        body.html(),
        body.text(),
        revision.getExcerpt(),
        revision.getSlug(),
        List.of(revision.getCategories()),
        List.of(revision.getTags()),
        media(revision),
        revision.getCover(),
        new Seo(revision.getSeoTitle(), revision.getSeoDescription(), revision.getFocusKeyword()),
        revision.getAuthorName());
  }

  private List<Media> media(RevisionRecord revision) {
    Map<String, MediaRecord> known =
        media.find(revision.getWorkspaceId(), Arrays.asList(revision.getMedia()));
    List<Media> all = new ArrayList<>();
    for (String sha256 : revision.getMedia()) {
      MediaRecord row = known.get(sha256);
      if (row != null) {
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
