package presstime.server.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import presstime.server.content.media.MediaFiles;
import presstime.server.content.store.MediaRows;

/** Files of a workspace, for what shows them to the public. */
@Component
public class PublishedFiles {

  private final MediaRows rows;
  private final MediaFiles files;

  PublishedFiles(MediaRows rows, MediaFiles files) {
    this.rows = rows;
    this.files = files;
  }

  /** Where the bytes are; empty when the workspace has no such file. */
  public Optional<Path> find(long workspaceId, String sha256) {
    return rows.find(workspaceId, sha256)
        .map(row -> files.path(row.getSha256()))
        .filter(Files::isRegularFile);
  }
}
