package presstime.server.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
    // By file the field that needs it first.
    Map<String, String> files = new LinkedHashMap<>();
    in("body", fields.bodyFormat(), fields.body(), files);
    if (fields.cover() != null) {
      files.putIfAbsent(fields.cover(), "cover");
    }
    for (int i = 0; i < fields.variants().size(); i++) {
      String own = fields.variants().get(i).body();
      if (own != null) {
        in("variants[" + i + "].body", fields.bodyFormat(), own, files);
      }
    }
    Set<String> known = media.hold(workspaceId, files.keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      String sha256 = file.getKey();
      if (!known.contains(sha256)) {
        throw new InvalidField(
            file.getValue(),
            "There is no file " + sha256 + " in this workspace.",
            "Upload it first, and send the sha256 of the answer.");
      }
    }
    return new LinkedHashSet<>(files.keySet());
  }

  private void in(String field, String format, String text, Map<String, String> files) {
    Bodies.Rendered body = bodies.render(format, text);
    for (String source : body.uselessImages()) {
      throw new InvalidField(
          field,
          "No reader could load the image \"" + source + "\".",
          "Write its whole address (https://…), or upload it and write media: and its sha256.");
    }
    body.media().forEach(sha256 -> files.putIfAbsent(sha256, field));
  }
}
