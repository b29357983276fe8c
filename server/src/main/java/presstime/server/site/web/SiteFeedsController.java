package presstime.server.site.web;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import presstime.platform.site.view.AtomFeed;
import presstime.platform.site.view.Feed;
import presstime.platform.site.view.JsonFeed;
import presstime.platform.site.view.RssFeed;
import presstime.platform.site.view.Sitemap;
import presstime.server.identity.Open;
import presstime.server.site.store.PublicPages;

/** What programs read of a site: feeds, and the files for crawlers. */
@RestController
class SiteFeedsController {

  private static final String PUBLIC = "it lists what was published";
  private static final String SITE = "/sites/{workspace}/{channel}";

  private final Visit visit;
  private final PublicPages pages;
  private final Answer answer;

  SiteFeedsController(Visit visit, PublicPages pages, Answer answer) {
    this.visit = visit;
    this.pages = pages;
    this.answer = answer;
  }

  @Open(because = PUBLIC)
  @GetMapping(SITE + "/rss.xml")
  ResponseEntity<byte[]> rss(
      @PathVariable String workspace, @PathVariable String channel, ServletWebRequest request) {
    return feed(workspace, channel, request, "application/rss+xml", RssFeed::of);
  }

  @Open(because = PUBLIC)
  @GetMapping(SITE + "/atom.xml")
  ResponseEntity<byte[]> atom(
      @PathVariable String workspace, @PathVariable String channel, ServletWebRequest request) {
    return feed(workspace, channel, request, "application/atom+xml", AtomFeed::of);
  }

  @Open(because = PUBLIC)
  @GetMapping(SITE + "/feed.json")
  ResponseEntity<byte[]> json(
      @PathVariable String workspace, @PathVariable String channel, ServletWebRequest request) {
    return feed(workspace, channel, request, "application/feed+json", JsonFeed::of);
  }

  @Open(because = PUBLIC)
  @GetMapping(SITE + "/sitemap.xml")
  ResponseEntity<byte[]> sitemap(
      @PathVariable String workspace, @PathVariable String channel, ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited ->
            answer.found(
                request,
                "application/xml",
                Sitemap.of(visited.links(), pages.addresses(visited.site())),
                pages.changedAt(visited.site())));
  }

  @Open(because = PUBLIC)
  @GetMapping(SITE + "/robots.txt")
  ResponseEntity<byte[]> robots(
      @PathVariable String workspace, @PathVariable String channel, ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited ->
            answer.found(
                request,
                "text/plain",
                Sitemap.robots(visited.links()),
                visited.site().changedAt()));
  }

  private ResponseEntity<byte[]> feed(
      String workspace,
      String channel,
      ServletWebRequest request,
      String type,
      Function<Feed, String> format) {
    return visit.of(
        workspace,
        channel,
        request,
        visited -> {
          var site = visited.site();
          var newest = pages.newest(site, Feed.SIZE);
          var feed = new Feed(site, visited.links(), newest, pages.changedAt(site));
          return answer.found(request, type, format.apply(feed), feed.updated());
        });
  }
}
