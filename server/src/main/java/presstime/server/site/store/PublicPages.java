package presstime.server.site.store;

import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.unnest;
import static presstime.database.Tables.SITE_PAGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.SitePageRecord;
import presstime.platform.site.PathName;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;
import presstime.platform.site.view.Listing;
import presstime.platform.site.view.Neighbours;
import presstime.platform.site.view.Sitemap;

/** The pages, read by the public. */
@Component
public class PublicPages {

  private static final int MENU = 8;

  /** So many of the newest pages make the menu, which each page of the site shows. */
  private static final int RECENT = 500;

  private final DSLContext database;

  PublicPages(DSLContext database) {
    this.database = database;
  }

  /** The page at an address, live or not; empty when there never was one. */
  public Optional<SitePage> at(SiteProfile site, String slug) {
    return database
        .selectFrom(SITE_PAGE)
        .where(SITE_PAGE.CHANNEL_ID.eq(site.channelId()), SITE_PAGE.SLUG.eq(slug))
        .fetchOptional(Pages::read);
  }

  /** The newest live pages. */
  public List<SitePage> newest(SiteProfile site, int most) {
    return select(live(site), 0, most);
  }

  /** One page of the list of all; empty when there is no page of this number. */
  public Optional<Listing> all(SiteProfile site, int number) {
    return list(live(site), number);
  }

  /** Of those that carry any of these tags. */
  public Optional<Listing> tagged(SiteProfile site, List<String> tags, int number) {
    return list(live(site).and(arrayOverlap(SITE_PAGE.TAGS, tags.toArray(String[]::new))), number);
  }

  /** Of those in any of these categories. */
  public Optional<Listing> inCategories(SiteProfile site, List<String> categories, int number) {
    String[] names = categories.toArray(String[]::new);
    return list(live(site).and(arrayOverlap(SITE_PAGE.CATEGORIES, names)), number);
  }

  private Optional<Listing> list(Condition which, int number) {
    int pages = database.fetchCount(SITE_PAGE, which);
    int last = Math.max(1, (pages + Listing.SIZE - 1) / Listing.SIZE);
    if (number < 1 || number > last) {
      return Optional.empty();
    }
    List<SitePage> shown = select(which, (number - 1) * Listing.SIZE, Listing.SIZE);
    return Optional.of(new Listing(shown, number, last));
  }

  private List<SitePage> select(Condition which, int skip, int most) {
    return database
        .selectFrom(SITE_PAGE)
        .where(which)
        .orderBy(SITE_PAGE.PUBLISHED_AT.desc(), SITE_PAGE.ID.desc())
        .offset(skip)
        .limit(most)
        .fetch(Pages::read);
  }

  /** The live pages published just before and just after. */
  public Neighbours neighbours(SiteProfile site, SitePage page) {
    var position = row(SITE_PAGE.PUBLISHED_AT, SITE_PAGE.ID);
    var own = row(page.publishedAt(), page.id());
    return new Neighbours(
        first(
            database
                .selectFrom(SITE_PAGE)
                .where(live(site), position.lt(own))
                .orderBy(SITE_PAGE.PUBLISHED_AT.desc(), SITE_PAGE.ID.desc())
                .limit(1)
                .fetchOne()),
        first(
            database
                .selectFrom(SITE_PAGE)
                .where(live(site), position.gt(own))
                .orderBy(SITE_PAGE.PUBLISHED_AT, SITE_PAGE.ID)
                .limit(1)
                .fetchOne()));
  }

  private static @Nullable SitePage first(@Nullable SitePageRecord row) {
    return row == null ? null : Pages.read(row);
  }

  /** The categories for the menu: those with most of the newest live pages, by name. */
  public List<String> menu(SiteProfile site) {
    Field<String> name = DSL.field(DSL.name("name"), String.class);
    var recent =
        DSL.select(SITE_PAGE.CATEGORIES)
            .from(SITE_PAGE)
            .where(live(site))
            .orderBy(SITE_PAGE.PUBLISHED_AT.desc(), SITE_PAGE.ID.desc())
            .limit(RECENT)
            .asTable("recent");
    return database
        .select(name)
        .from(recent, unnest(recent.field(SITE_PAGE.CATEGORIES)).as("category", "name"))
        .groupBy(name)
        .orderBy(count().desc(), name)
        .limit(MENU)
        .fetch(name)
        .stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** Every tag of a live page that this part of a path stands for. */
  public List<String> tags(SiteProfile site, String path) {
    return names(site, SITE_PAGE.TAGS, path);
  }

  /** Every category of a live page that this part of a path stands for. */
  public List<String> categories(SiteProfile site, String path) {
    return names(site, SITE_PAGE.CATEGORIES, path);
  }

  private List<String> names(SiteProfile site, Field<String[]> column, String path) {
    Field<String> name = DSL.field(DSL.name("name"), String.class);
    return database
        .selectDistinct(name)
        .from(SITE_PAGE, unnest(column).as("named", "name"))
        .where(live(site))
        .orderBy(name)
        .fetch(name)
        .stream()
        .filter(each -> PathName.of(each).equals(path))
        .toList();
  }

  /** Addresses of all live pages, newest first, as many as a sitemap may hold. */
  public List<Sitemap.Entry> addresses(SiteProfile site) {
    return database
        .select(SITE_PAGE.SLUG, SITE_PAGE.UPDATED_AT)
        .from(SITE_PAGE)
        .where(live(site))
        .orderBy(SITE_PAGE.PUBLISHED_AT.desc(), SITE_PAGE.ID.desc())
        .limit(Sitemap.MOST)
        .fetch(row -> new Sitemap.Entry(row.value1(), row.value2()));
  }

  /** When anything about the site last changed, a page that was taken down included. */
  public Instant changedAt(SiteProfile site) {
    Instant pages =
        database
            .select(max(SITE_PAGE.UPDATED_AT))
            .from(SITE_PAGE)
            .where(SITE_PAGE.CHANNEL_ID.eq(site.channelId()))
            .fetchOne(0, Instant.class);
    return pages != null && pages.isAfter(site.changedAt()) ? pages : site.changedAt();
  }

  private static Condition live(SiteProfile site) {
    return SITE_PAGE.CHANNEL_ID.eq(site.channelId()).and(SITE_PAGE.LIVE);
  }
}
