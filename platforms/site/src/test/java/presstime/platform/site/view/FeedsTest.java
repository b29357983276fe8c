package presstime.platform.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import presstime.platform.site.SitePage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feeds, read by a strict parser and held to what their specifications require. */
class FeedsTest {

  private static final String HOME = "https://example.org/press/sites/desk/7/";
  private static final SitePage ILLUSTRATED =
      Samples.page(
          "Ünïcode 🦉",
          "ünï",
          "<p>&lt;b&gt; &amp; co</p><img src=\"presstime-media:" + Samples.COVER + "\" alt=\"\">",
          List.of("News"),
          List.of("a & b"),
          "Ada");
  private static final Feed FEED =
      new Feed(
          Samples.site("en-GB"),
          Samples.LINKS,
          List.of(ILLUSTRATED, Samples.hostile()),
          Instant.parse("2026-07-02T08:00:00Z"));

  @Test
  void rssHasWhatItsSpecificationRequires() throws Exception {
    Element rss = parse(RssFeed.of(FEED)).getDocumentElement();
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    Element channel = only(rss, "channel");
    assertThat(text(channel, "title")).isEqualTo("The Morning Desk");
    assertThat(text(channel, "link")).isEqualTo(HOME);
    assertThat(text(channel, "description")).isEqualTo("Slow news");
    assertThat(text(channel, "language")).isEqualTo("en-GB");
    rfc1123(text(channel, "lastBuildDate"));
    assertThat(only(channel, "atom:link").getAttribute("href")).isEqualTo(HOME + "rss.xml");
    List<Element> items = children(channel, "item");
    assertThat(items).hasSize(2);
    for (Element item : items) {
      assertThat(text(item, "guid")).startsWith("urn:uuid:");
      assertThat(only(item, "guid").getAttribute("isPermaLink")).isEqualTo("false");
      assertThat(text(item, "link")).startsWith(HOME);
      assertThat(rfc1123(text(item, "pubDate"))).isEqualTo("2026-07-01T22:30Z");
    }
    assertThat(text(items.getFirst(), "title")).isEqualTo("Ünïcode 🦉");
    assertThat(text(items.getFirst(), "link")).isEqualTo(HOME + "%C3%BCn%C3%AF");
    assertThat(text(items.getFirst(), "content:encoded"))
        .contains("<p>&lt;b&gt; &amp; co</p>", "src=\"" + HOME + "media/" + Samples.COVER + "\"");
  }

  @Test
  void atomHasWhatRfc4287Requires() throws Exception {
    Element feed = parse(AtomFeed.of(FEED)).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(text(feed, "id")).isEqualTo(HOME);
    assertThat(text(feed, "title")).isEqualTo("The Morning Desk");
    assertThat(children(feed, "author")).hasSize(1);
    OffsetDateTime.parse(text(feed, "updated"));
    assertThat(children(feed, "link").stream().filter(l -> l.getAttribute("rel").equals("self")))
        .singleElement()
        .satisfies(l -> assertThat(l.getAttribute("href")).isEqualTo(HOME + "atom.xml"));
    for (Element entry : children(feed, "entry")) {
      assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
      assertThat(children(entry, "title")).hasSize(1);
      assertThat(OffsetDateTime.parse(text(entry, "updated")))
          .isAfter(OffsetDateTime.parse(text(entry, "published")));
      assertThat(only(entry, "link").getAttribute("rel")).isEqualTo("alternate");
      assertThat(only(entry, "content").getAttribute("type")).isEqualTo("html");
    }
    assertThat(text(children(feed, "entry").getLast(), "title"))
        .isEqualTo(Samples.ATTACK.replace("\u0008", ""));
  }

  @Test
  void jsonFeedHasWhatItsVersionRequires() {
    JsonNode feed = JsonMapper.shared().readTree(JsonFeed.of(FEED));
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isEqualTo("The Morning Desk");
    assertThat(feed.get("feed_url").asString()).isEqualTo(HOME + "feed.json");
    assertThat(feed.get("items")).hasSize(2);
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("id").asString()).startsWith("urn:uuid:");
    assertThat(item.get("content_html").asString()).contains(HOME + "media/");
    assertThat(item.get("authors").get(0).get("name").asString()).isEqualTo("Ada");
    assertThat(item.get("image").asString()).startsWith(HOME);
    OffsetDateTime.parse(item.get("date_published").asString());
    assertThat(item.get("tags")).hasSize(2);
  }

  /** A reader of a feed does not know where the article's page is. */
  @ParameterizedTest
  @CsvSource({
    "part-one, " + HOME + "part-one",
    "../8/part&#61;one?a&#61;b&amp;c, " + HOME + "../8/part&#61;one?a&#61;b&amp;c",
    "/about$1, https://example.org/about$1",
    "#notes, " + HOME + "linked#notes",
    "?page&#61;2, " + HOME + "linked?page&#61;2",
    "'', " + HOME + "linked",
    "//other.example/a, https://other.example/a",
    "http://other.example/a, http://other.example/a",
    "mailto:a&#64;example.org, mailto:a&#64;example.org"
  })
  void aLinkInAFeedLeadsWhereItLeadsOnThePage(String written, String leads) throws Exception {
    SitePage page =
        Samples.page(
            "Linked",
            "linked",
            "<p>href=\"x\" <a title=\"t\" href=\"" + written + "\" rel=\"nofollow\">x</a></p>",
            List.of(),
            List.of(),
            "Ada");
    Feed feed = new Feed(FEED.site(), FEED.links(), List.of(page), FEED.updated());
    String link = "<p>href=\"x\" <a title=\"t\" href=\"" + leads + "\" rel=\"nofollow\">x</a></p>";
    Element item = only(only(parse(RssFeed.of(feed)).getDocumentElement(), "channel"), "item");
    assertThat(text(item, "content:encoded")).isEqualTo(link);
    Element entry = only(parse(AtomFeed.of(feed)).getDocumentElement(), "entry");
    assertThat(text(entry, "content")).isEqualTo(link);
    JsonNode items = JsonMapper.shared().readTree(JsonFeed.of(feed)).get("items");
    assertThat(items.get(0).get("content_html").asString()).isEqualTo(link);
  }

  @Test
  void theSitemapListsEveryAddress() throws Exception {
    var entries = List.of(new Sitemap.Entry("a&b ü", Instant.parse("2026-07-02T08:00:00Z")));
    Element set = parse(Sitemap.of(Samples.LINKS, entries)).getDocumentElement();
    List<Element> urls = children(set, "url");
    assertThat(urls)
        .extracting(url -> text(url, "loc"))
        .containsExactly(HOME, HOME + "a%26b%20%C3%BC");
    OffsetDateTime.parse(text(urls.getLast(), "lastmod"));
    assertThat(Sitemap.robots(Samples.LINKS)).contains("Sitemap: " + HOME + "sitemap.xml");
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static String rfc1123(String date) {
    return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toString();
  }

  private static String text(Element parent, String name) {
    return only(parent, name).getTextContent();
  }

  private static Element only(Element parent, String name) {
    assertThat(children(parent, name)).as(name).hasSize(1);
    return children(parent, name).getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
