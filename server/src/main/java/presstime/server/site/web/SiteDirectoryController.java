package presstime.server.site.web;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import presstime.platform.site.SiteProfile;
import presstime.server.identity.Open;
import presstime.server.site.store.Sites;

/**
 * The sites of the server and of a workspace, and what is asked for below {@code /sites/} in vain.
 */
@RestController
class SiteDirectoryController {

  private final Sites sites;
  private final Visit visit;
  private final Answer answer;

  SiteDirectoryController(Sites sites, Visit visit, Answer answer) {
    this.sites = sites;
    this.visit = visit;
    this.answer = answer;
  }

  /** The only site of the server, or a list of them. */
  @Open(because = "it leads to what was published")
  @GetMapping({"/sites", "/sites/"})
  ResponseEntity<byte[]> all(ServletWebRequest request) {
    return directory("Presstime", sites.all(), request);
  }

  /** The only site of a workspace, or a list of them. */
  @Open(because = "it leads to what was published")
  @GetMapping({"/sites/{workspace}", "/sites/{workspace}/"})
  ResponseEntity<byte[]> directory(@PathVariable String workspace, ServletWebRequest request) {
    return directory(workspace, sites.of(workspace), request);
  }

  private ResponseEntity<byte[]> directory(
      String title, List<SiteProfile> found, ServletWebRequest request) {
    if (found.isEmpty()) {
      return visit.outside(request);
    }
    if (found.size() == 1) {
      URI home = URI.create(visit.links(found.getFirst()).home());
      return ResponseEntity.status(HttpStatus.FOUND).location(home).build();
    }
    Map<String, String> byPath = new LinkedHashMap<>();
    found.forEach(site -> byPath.put(visit.links(site).home(), site.title()));
    Instant changedAt =
        found.stream().map(SiteProfile::changedAt).max(Instant::compareTo).orElseThrow();
    String page = visit.noSite(title).directory(byPath);
    return answer.found(request, MediaType.TEXT_HTML_VALUE, page, changedAt);
  }

  @Open(because = "it says that there is nothing")
  @GetMapping("/sites/**")
  ResponseEntity<byte[]> nothing(ServletWebRequest request) {
    return visit.outside(request);
  }
}
