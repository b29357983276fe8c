package presstime.server.site.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import presstime.platform.site.SiteProfile;
import presstime.platform.site.view.NoticeView;
import presstime.platform.site.view.SiteLinks;
import presstime.server.site.SiteAddress;
import presstime.server.site.store.Sites;

/** Finds the site a request is for. */
@Component
class Visit {

  private final Sites sites;
  private final SiteAddress address;
  private final Answer answer;

  Visit(Sites sites, SiteAddress address, Answer answer) {
    this.sites = sites;
    this.address = address;
    this.answer = answer;
  }

  /** A site and how the visitor reached it. */
  record Visited(SiteProfile site, SiteLinks links) {}

  /** What {@code page} makes of the site; the page "not found" where there is none. */
  ResponseEntity<byte[]> of(
      String workspace,
      String channel,
      ServletWebRequest request,
      Function<Visited, ResponseEntity<byte[]>> page) {
    return find(workspace, channel)
        .map(site -> page.apply(new Visited(site, links(site))))
        .orElseGet(() -> outside(request));
  }

  /** The site; empty when there is none of this number in this workspace. */
  Optional<SiteProfile> find(String workspace, String channel) {
    return channel.matches("[0-9]{1,18}")
        ? sites.get(workspace, Long.parseLong(channel))
        : Optional.empty();
  }

  SiteLinks links(SiteProfile site) {
    return SiteLinks.of(server(), site.workspace(), site.channelId());
  }

  /** No such page on this site. */
  ResponseEntity<byte[]> notFound(Visited visited, ServletWebRequest request) {
    String page = new NoticeView(visited.site(), visited.links()).notFound();
    return answer.nothing(request, HttpStatus.NOT_FOUND, page);
  }

  /** No such site. */
  ResponseEntity<byte[]> outside(ServletWebRequest request) {
    return answer.nothing(request, HttpStatus.NOT_FOUND, noSite("Presstime").notFound());
  }

  /** Pages outside of any site. */
  NoticeView noSite(String title) {
    var nobody =
        new SiteProfile(0, "", title, "", Locale.ENGLISH, "ink", "", ZoneOffset.UTC, Instant.EPOCH);
    return new NoticeView(nobody, SiteLinks.outside(server()));
  }

  private URI server() {
    return address.configuredOr(
        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri());
  }
}
