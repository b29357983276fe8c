package presstime.platform.site.view;

import java.util.List;
import java.util.Map;
import presstime.platform.site.SiteProfile;

/** Pages that say that there is nothing here, or which sites there are. */
public final class NoticeView {

  private final SiteProfile site;
  private final SiteLinks links;
  private final Words words;

  public NoticeView(SiteProfile site, SiteLinks links) {
    this.site = site;
    this.links = links;
    this.words = new Words(site.language());
  }

  /** There never was such a page. */
  public String notFound() {
    return notice("404", "notFound", "notFoundText");
  }

  /** There was such a page, and it was taken down. */
  public String gone() {
    return notice("410", "gone", "goneText");
  }

  /**
   * The sites of a workspace that has several.
   *
   * @param sites titles by path
   */
  public String directory(Map<String, String> sites) {
    var head = new Layout.Head(words.say("sites"), "", null, page -> {});
    return new Layout(site, links, List.of())
        .page(
            head,
            page -> {
              page.open("div", "class", "notice").element("h1", words.say("sites"));
              page.open("ul", "class", "directory");
              sites.forEach((path, title) ->
                  page.open("li").element("a", title, "href", path, "dir", "auto").close());
              page.close().close();
            });
  }

  private String notice(String number, String title, String text) {
    var head = new Layout.Head(words.say(title), "", null, page -> {});
    return new Layout(site, links, List.of())
        .page(
            head,
            page -> {
              page.open("div", "class", "notice");
              page.element("p", number, "class", "number", "aria-hidden", "true");
              page.element("h1", words.say(title)).element("p", words.say(text));
              page.open("p")
                  .element("a", words.say("home"), "href", links.home(), "class", "button");
              page.close().close();
            });
  }
}
