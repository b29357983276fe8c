package presstime.server.site.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import presstime.platform.site.SitePage;
import presstime.platform.site.view.ArticleView;
import presstime.platform.site.view.ListView;
import presstime.platform.site.view.Listing;
import presstime.platform.site.view.NoticeView;
import presstime.server.identity.Open;
import presstime.server.site.store.PublicPages;
import presstime.server.site.web.Visit.Visited;

/** The pages of a site. */
@RestController
class SitePagesController {

  private static final String PUBLIC = "it is what was published";
  private static final String SITE = "/sites/{workspace}/{channel}";

  private final Visit visit;
  private final PublicPages pages;
  private final Answer answer;

  SitePagesController(Visit visit, PublicPages pages, Answer answer) {
    this.visit = visit;
    this.pages = pages;
    this.answer = answer;
  }

  @Open(because = PUBLIC)
  @GetMapping({SITE, SITE + "/"})
  ResponseEntity<byte[]> home(
      @PathVariable String workspace,
      @PathVariable String channel,
      @RequestParam(defaultValue = "1") String page,
      ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited ->
            list(
                visited,
                pages.all(visited.site(), number(page)),
                request,
                (view, listing) -> view.home(listing)));
  }

  @Open(because = PUBLIC)
  @GetMapping({SITE + "/tag/{tag}", SITE + "/tag/{tag}/"})
  ResponseEntity<byte[]> tag(
      @PathVariable String workspace,
      @PathVariable String channel,
      @PathVariable String tag,
      @RequestParam(defaultValue = "1") String page,
      ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited -> {
          List<String> names = pages.tags(visited.site(), tag);
          return names.isEmpty()
              ? visit.notFound(visited, request)
              : list(
                  visited,
                  pages.tagged(visited.site(), names, number(page)),
                  request,
                  (view, listing) -> view.tag(names.getFirst(), listing));
        });
  }

  @Open(because = PUBLIC)
  @GetMapping({SITE + "/category/{category}", SITE + "/category/{category}/"})
  ResponseEntity<byte[]> category(
      @PathVariable String workspace,
      @PathVariable String channel,
      @PathVariable String category,
      @RequestParam(defaultValue = "1") String page,
      ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited -> {
          List<String> names = pages.categories(visited.site(), category);
          return names.isEmpty()
              ? visit.notFound(visited, request)
              : list(
                  visited,
                  pages.inCategories(visited.site(), names, number(page)),
                  request,
                  (view, listing) -> view.category(names.getFirst(), listing));
        });
  }

  @Open(because = PUBLIC)
  @GetMapping({SITE + "/{slug}", SITE + "/{slug}/"})
  ResponseEntity<byte[]> article(
      @PathVariable String workspace,
      @PathVariable String channel,
      @PathVariable String slug,
      ServletWebRequest request) {
    return visit.of(
        workspace,
        channel,
        request,
        visited ->
            pages
                .at(visited.site(), slug)
                .map(page -> page.live() ? live(visited, page, request) : gone(visited, request))
                .orElseGet(() -> visit.notFound(visited, request)));
  }

  private ResponseEntity<byte[]> live(Visited visited, SitePage page, ServletWebRequest request) {
    var view = new ArticleView(visited.site(), visited.links(), pages.menu(visited.site()));
    String html = view.page(page, pages.neighbours(visited.site(), page));
    return answer.found(request, MediaType.TEXT_HTML_VALUE, html, pages.changedAt(visited.site()));
  }

  private ResponseEntity<byte[]> gone(Visited visited, ServletWebRequest request) {
    String html = new NoticeView(visited.site(), visited.links()).gone();
    return answer.nothing(request, HttpStatus.GONE, html);
  }

  private ResponseEntity<byte[]> list(
      Visited visited, Optional<Listing> listing, ServletWebRequest request, Kind kind) {
    return listing
        .map(shown -> {
          var view = new ListView(visited.site(), visited.links(), pages.menu(visited.site()));
          return answer.found(
              request,
              MediaType.TEXT_HTML_VALUE,
              kind.render(view, shown),
              pages.changedAt(visited.site()));
        })
        .orElseGet(() -> visit.notFound(visited, request));
  }

  @FunctionalInterface
  private interface Kind {
    String render(ListView view, Listing listing);
  }

  /** A page's number; 0, which no page has, for what is none. */
  private static int number(String page) {
    return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 0;
  }
}
