package presstime.server.content;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.server.content.policy.Bodies;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.MediaRows;
import presstime.server.kernel.InvalidField;

/** The files that what is written needs. */
@Component
class RevisionFiles {

  private final MediaRows media;
  private final Bodies bodies;

  RevisionFiles(MediaRows media, Bodies bodies) {
    this.media = media;
    this.bodies = bodies;
  }

  /** Every file a revision needs; refuses what could not be shown. */
  Set<String> of(long workspaceId, RevisionFields fields) {
    Bodies.Rendered body = bodies.render(fields.bodyFormat(), fields.body());
    for (String source : body.uselessImages()) {
      throw new InvalidField(
          "body",
          "No reader could load the image \"" + source + "\".",
          "Write its whole address (https://…), or upload it and write media: and its sha256.");
    }
    Set<String> files = new LinkedHashSet<>(body.media());
    if (fields.cover() != null) {
      files.add(fields.cover());
    }
    Set<String> known = media.hold(workspaceId, files);
    for (String sha256 : files) {
      if (!known.contains(sha256)) {
        throw new InvalidField(
            body.media().contains(sha256) ? "body" : "cover",
            "There is no file " + sha256 + " in this workspace.",
            "Upload it first, and send the sha256 of the answer.");
      }
    }
    return files;
  }
}
