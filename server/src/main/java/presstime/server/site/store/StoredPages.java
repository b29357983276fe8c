package presstime.server.site.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.SITE_MEDIA;
import static presstime.database.Tables.SITE_PAGE;
import static presstime.database.Tables.WORKSPACE;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.SitePageRecord;
import presstime.platform.Article;
import presstime.platform.Media;
import presstime.platform.site.PathName;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteStore;
import presstime.platform.site.view.SiteLinks;
import presstime.server.site.SiteAddress;

/**
 * The pages, written. Two unique keys decide every race: the publication's key makes one page of
 * whatever is repeated, the channel's slug gives each page an address of its own.
 */
@Component
class StoredPages implements SiteStore {

  private final DSLContext database;
  private final SiteAddress address;

  StoredPages(DSLContext database, SiteAddress address) {
    this.database = database;
    this.address = address;
  }

  @Override
  public SitePage put(long channelId, UUID key, Article article, Instant now) {
    return database.transactionResult(transaction -> {
      DSLContext sql = transaction.dsl();
      SitePageRecord page =
          locked(sql, channelId, key).orElseGet(() -> insert(sql, channelId, key, article, now));
      if (!Pages.read(page).shows(article)) {
        fill(page, article);
        page.setLive(true).setUpdatedAt(now).store();
      }
      keepMedia(sql, page, article);
      return Pages.read(page);
    });
  }

  /**
   * Makes the page at the first free address. Another transaction that inserts the same key or slug
   * at this moment is waited for, then seen.
   */
  private static SitePageRecord insert(
      DSLContext sql, long channelId, UUID key, Article article, Instant now) {
    String wanted = PathName.of(article.slug());
    for (int number = PathName.reserved(wanted) ? 2 : 1; ; number++) {
      String slug = number == 1 ? wanted : wanted + "-" + number;
      freeErased(sql, channelId, slug);
      SitePageRecord page = sql.newRecord(SITE_PAGE);
      page.setChannelId(channelId).setKey(key).setContentId(article.contentId()).setSlug(slug);
      page.setLive(true).setPublishedAt(now).setUpdatedAt(now);
      fill(page, article);
      sql.insertInto(SITE_PAGE).set(page).onConflictDoNothing().execute();
      Optional<SitePageRecord> there = locked(sql, channelId, key);
      if (there.isPresent()) {
        return there.get();
      }
      if (sql.fetchExists(SITE_PAGE, SITE_PAGE.KEY.eq(key))) {
        throw new IllegalStateException("the page of key " + key + " is another channel's");
      }
    }
  }

  /** The address of an erased page may be taken by a new one. */
  private static void freeErased(DSLContext sql, long channelId, String slug) {
    sql.deleteFrom(SITE_PAGE)
        .where(SITE_PAGE.CHANNEL_ID.eq(channelId), SITE_PAGE.SLUG.eq(slug))
        .and(SITE_PAGE.FINGERPRINT.eq(""))
        .execute();
  }

  private static void fill(SitePageRecord page, Article article) {
    page.setFingerprint(article.fingerprint())
        .setTitle(article.title())
        .setHtml(article.html())
        .setExcerpt(article.excerpt())
        .setCategories(article.categories().toArray(String[]::new))
        .setTags(article.tags().toArray(String[]::new))
        .setCover(article.cover())
        .setCoverAlt(article.coverMedia().map(Media::alt).orElse(""))
        .setSeoTitle(article.seo().title())
        .setSeoDescription(article.seo().description())
        .setAuthorName(article.author());
  }

  private static void keepMedia(DSLContext sql, SitePageRecord page, Article article) {
    List<String> wanted = article.media().stream().map(Media::sha256).toList();
    sql.deleteFrom(SITE_MEDIA)
        .where(SITE_MEDIA.PAGE_ID.eq(page.getId()), SITE_MEDIA.SHA256.notIn(wanted))
        .execute();
    for (Media file : article.media()) {
      sql.insertInto(SITE_MEDIA)
          .set(SITE_MEDIA.CHANNEL_ID, page.getChannelId())
          .set(SITE_MEDIA.SHA256, file.sha256())
          .set(SITE_MEDIA.PAGE_ID, page.getId())
          .set(SITE_MEDIA.MIME_TYPE, file.mimeType())
          .onConflictDoNothing()
          .execute();
    }
  }

  @Override
  public Optional<SitePage> withdraw(long channelId, UUID key, Instant now) {
    return change(
        channelId,
        key,
        (sql, page) -> {
          if (page.getLive()) {
            page.setLive(false).setUpdatedAt(now).store();
          }
        });
  }

  @Override
  public Optional<SitePage> erase(long channelId, UUID key, Instant now) {
    return change(
        channelId,
        key,
        (sql, page) -> {
          if (!page.getFingerprint().isEmpty()) {
            page.setLive(false).setFingerprint("").setTitle("").setHtml("").setExcerpt("");
            page.setCategories(new String[0]).setTags(new String[0]).setCover(null);
            page.setCoverAlt("").setSeoTitle("").setSeoDescription("").setAuthorName(null);
            page.setUpdatedAt(now).store();
            sql.deleteFrom(SITE_MEDIA).where(SITE_MEDIA.PAGE_ID.eq(page.getId())).execute();
          }
        });
  }

  private Optional<SitePage> change(long channelId, UUID key, Change change) {
    return database.transactionResult(transaction -> {
      Optional<SitePageRecord> page = locked(transaction.dsl(), channelId, key);
      page.ifPresent(record -> change.make(transaction.dsl(), record));
      return page.map(Pages::read);
    });
  }

  @FunctionalInterface
  private interface Change {
    void make(DSLContext sql, SitePageRecord page);
  }

  private static Optional<SitePageRecord> locked(DSLContext sql, long channelId, UUID key) {
    return sql.selectFrom(SITE_PAGE)
        .where(SITE_PAGE.KEY.eq(key), SITE_PAGE.CHANNEL_ID.eq(channelId))
        .forUpdate()
        .fetchOptional();
  }

  @Override
  public Optional<SitePage> get(long channelId, UUID key) {
    return database
        .selectFrom(SITE_PAGE)
        .where(SITE_PAGE.KEY.eq(key), SITE_PAGE.CHANNEL_ID.eq(channelId))
        .fetchOptional(Pages::read);
  }

  @Override
  public Optional<URI> address(long channelId, String slug) {
    return database
        .select(WORKSPACE.SLUG)
        .from(CHANNEL)
        .join(WORKSPACE)
        .on(WORKSPACE.ID.eq(CHANNEL.WORKSPACE_ID))
        .where(CHANNEL.ID.eq(channelId))
        .fetchOptional(WORKSPACE.SLUG)
        .map(workspace -> SiteLinks.of(address.server(), workspace, channelId))
        .map(links -> links.absolute(slug.isEmpty() ? links.home() : links.below(slug)))
        .map(URI::create);
  }
}
