package presstime.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.SITE_PAGE;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.database.tables.records.SitePageRecord;
import presstime.platform.ChannelAccess;
import presstime.platform.Field;
import presstime.platform.Http;
import presstime.platform.Platform;
import presstime.platform.site.Site;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.Match;
import presstime.platform.testkit.PlatformContract;
import presstime.platform.testkit.SeenPost;
import presstime.platform.testkit.SettableClock;
import presstime.platform.testkit.Trait;
import presstime.server.ServerTest;

/** The built-in site, held to what every platform must do, on a real database. */
@ServerTest
class SiteContractTest extends PlatformContract {

  @Autowired DSLContext database;
  @Autowired List<Platform> platforms;
  @Autowired Site site;
  @Autowired SettableClock clock;

  @Override
  protected Fixture open() throws IOException {
    Newsroom newsroom = new Newsroom(database, site, clock, "{}");
    return new Desk(newsroom, FaultServer.before(URI.create("http://127.0.0.1:9")));
  }

  /** It needs the server's database, so the server makes it, and the loader must not. */
  @Override
  @Test
  public void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(Platform.class)).noneMatch(Site.class::isInstance);
    assertThat(platforms).contains(site);
  }

  /** It has none, so nothing is to be kept secret. */
  @Override
  @Test
  public void credentialsNeverShow() {
    assertThat(site.descriptor().fields()).noneMatch(Field::isSecret);
  }

  private final class Desk implements Fixture {
    private final Newsroom newsroom;
    private final FaultServer nobody;

    Desk(Newsroom newsroom, FaultServer nobody) {
      this.newsroom = newsroom;
      this.nobody = nobody;
    }

    @Override
    public Platform platform() {
      return site;
    }

    @Override
    public FaultServer server() {
      return nobody;
    }

    @Override
    public ChannelAccess channel(Http http, InstantSource time) {
      ChannelAccess access = newsroom.access();
      return new ChannelAccess(access.channelId(), access.settings(), access.secrets(), http, time);
    }

    @Override
    public Match creating() {
      return Match.any();
    }

    @Override
    public List<SeenPost> onThePlatform() {
      return database
          .selectFrom(SITE_PAGE)
          .where(SITE_PAGE.CHANNEL_ID.eq(newsroom.channel), SITE_PAGE.FINGERPRINT.ne(""))
          .fetch(SiteContractTest::seen);
    }

    @Override
    public Set<Trait> traits() {
      return EnumSet.complementOf(EnumSet.of(Trait.HTTP));
    }

    @Override
    public void close() throws IOException {
      nobody.close();
    }
  }

  private static SeenPost seen(SitePageRecord page) {
    var body = Jsoup.parseBodyFragment(page.getHtml()).body();
    return new SeenPost(
        page.getId().toString(),
        page.getTitle(),
        body.text(),
        page.getLive(),
        List.of(page.getCategories()),
        List.of(page.getTags()),
        body.select("img").size() + (page.getCover() == null ? 0 : 1));
  }
}
