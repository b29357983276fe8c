package presstime.server.site;

import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import presstime.server.content.PublishedFiles;

/** Images of a site are the workspace's own files. */
@Component
class SiteMedia implements SiteMediaSource {

  private final PublishedFiles files;

  SiteMedia(PublishedFiles files) {
    this.files = files;
  }

  @Override
  public Optional<Resource> open(long workspaceId, String sha256) {
    return files.find(workspaceId, sha256).map(FileSystemResource::new);
  }
}
