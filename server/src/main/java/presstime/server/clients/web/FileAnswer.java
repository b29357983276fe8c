package presstime.server.clients.web;

import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import presstime.server.clients.ClientReview.SharedFile;
import presstime.server.kernel.NotFound;

/** The bytes of an image, for whoever holds the link. */
final class FileAnswer {

  private FileAnswer() {}

  static ResponseEntity<Resource> of(Optional<SharedFile> found, String sha256) {
    SharedFile file = found.orElseThrow(() -> new NotFound("file", sha256));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mimeType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "inline")
        .header("Referrer-Policy", "no-referrer")
        .body(new FileSystemResource(file.path()));
  }
}
