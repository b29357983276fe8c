package presstime.server.site;

import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where the bytes of images come from. */
@FunctionalInterface
public interface SiteMediaSource {

  /**
   * The bytes of a workspace's file; empty when there is no such file. Whether the public may see
   * it has been decided before.
   *
   * @param sha256 64 hex digits, lower case
   */
  Optional<Resource> open(long workspaceId, String sha256);
}
