package presstime.server.site.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import presstime.platform.site.SiteProfile;
import presstime.platform.site.view.Stylesheet;
import presstime.server.identity.Open;
import presstime.server.site.SiteMediaSource;
import presstime.server.site.store.Sites;

/** The files a page needs. Both kinds are named by a hash of their bytes, so they never change. */
@RestController
class SiteFilesController {

  /** What a browser may show in place; anything else it saves. */
  private static final Set<String> SHOWN = Set.of("image", "audio", "video");

  private final Visit visit;
  private final Sites sites;
  private final ObjectProvider<SiteMediaSource> media;
  private final Answer answer;

  SiteFilesController(
      Visit visit, Sites sites, ObjectProvider<SiteMediaSource> media, Answer answer) {
    this.visit = visit;
    this.sites = sites;
    this.media = media;
    this.answer = answer;
  }

  /**
   * The stylesheet; a page rendered by an earlier version still gets today's, to be asked again.
   */
  @Open(because = "pages need it")
  @GetMapping("/sites/_/{name:site-[0-9a-f]+\\.css}")
  ResponseEntity<byte[]> stylesheet(@PathVariable String name, ServletWebRequest request) {
    return name.equals(Stylesheet.NAME)
        ? answer.forEver(request, "text/css", Stylesheet.TEXT)
        : answer.changing(request, "text/css", Stylesheet.TEXT);
  }

  /** An image of a live page; once no live page shows it, it is gone from the public too. */
  @Open(because = "a published page shows it")
  @GetMapping("/sites/{workspace}/{channel}/media/{sha256}")
  ResponseEntity<?> media(
      @PathVariable String workspace,
      @PathVariable String channel,
      @PathVariable String sha256,
      ServletWebRequest request) {
    String etag = "\"" + sha256 + "\"";
    Optional<SiteProfile> site = visit.find(workspace, channel);
    Optional<Sites.File> file = site.flatMap(found -> sites.file(found, sha256));
    if (file.isEmpty()) {
      return visit.outside(request);
    }
    if (request.checkNotModified(etag)) {
      return ResponseEntity.status(304).cacheControl(kept()).build();
    }
    SiteMediaSource source = media.getIfAvailable();
    Optional<Resource> bytes =
        source == null ? Optional.empty() : source.open(file.get().workspaceId(), sha256);
    return bytes.isEmpty()
        ? visit.outside(request)
        : send(MediaType.parseMediaType(file.get().mimeType()), bytes.get(), etag);
  }

  private static ResponseEntity<Resource> send(MediaType type, Resource bytes, String etag) {
    var shown =
        SHOWN.contains(type.getType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .eTag(etag)
        .cacheControl(kept())
        .contentType(type)
        .header("Content-Disposition", shown.build().toString())
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  /** A day and not for ever: what was taken down shall leave the caches too. */
  private static CacheControl kept() {
    return CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  }
}
