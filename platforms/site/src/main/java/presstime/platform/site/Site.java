package presstime.platform.site;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;

/**
 * The built-in site as a platform. A page is written by the publication's key in one transaction,
 * so whatever is repeated ends in one page, and what {@link #find} sees is the truth.
 */
public final class Site implements Platform {

  private static final String ICON =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" \
      stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">\
      <rect x="3" y="4" width="18" height="16" rx="2"/><path d="M3 9h18M7 13h6M7 16.5h4M16.5 13h1v3.5h-1z"/>\
      </svg>\
      """;

  private static final Set<Action> ALL = EnumSet.allOf(Action.class);

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "site",
          "Built-in site",
          ICON,
          List.of(
              Field.text("title", "Title", "The site's name; the channel's name if empty.", false),
              Field.text("tagline", "Tagline", "One line below the title.", false),
              new Field(
                  "language",
                  "Language",
                  "A language tag after BCP 47, such as en, pt-BR or ar.",
                  Field.Kind.TEXT,
                  false,
                  List.of(),
                  "en"),
              Field.choice(
                  "accent", "Colour", "The colour of links and marks.", SiteProfile.ACCENTS),
              Field.text("footer", "Footer", "A line at the foot of every page.", false)),
          ALL,
          ALL,
          true,
          Duration.ZERO,
          8,
          new Limits(true, 0, 0, 0, 0, Set.of()));

  private final SiteStore store;

  public Site(SiteStore store) {
    this.store = store;
  }

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    String language = channel.setting("language");
    if (SiteProfile.language(language).isEmpty()) {
      return ConnectionReport.failed(
          new Problem(
              "site.language_invalid",
              "The language is not a language tag",
              "“" + language + "” does not follow BCP 47.",
              "Write a tag such as en, de, pt-BR, zh-Hant or ar."));
    }
    try {
      return ConnectionReport.ready(
          store
              .address(channel.channelId(), "")
              .map(home -> Map.of("address", home.toString()))
              .orElse(Map.of()));
    } catch (RuntimeException e) {
      return ConnectionReport.failed(unreachable(e));
    }
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    List<Problem> broken = dispatch.action().makesPublic() ? check(dispatch.article()) : List.of();
    if (!broken.isEmpty()) {
      return new Outcome.Rejected(broken.getFirst());
    }
    try {
      return carryOut(dispatch, channel);
    } catch (RuntimeException e) {
      return new Outcome.Unknown(unreachable(e));
    }
  }

  private Outcome carryOut(Dispatch dispatch, ChannelAccess channel) {
    long id = channel.channelId();
    UUID key = dispatch.publicationKey();
    Instant now = channel.time().instant();
    return switch (dispatch.action()) {
      case PUBLISH, UPDATE -> published(dispatch, store.put(id, key, dispatch.article(), now));
      case UNPUBLISH -> withdrawn(dispatch, store.withdraw(id, key, now));
      case DELETE -> withdrawn(dispatch, store.erase(id, key, now));
    };
  }

  private Outcome published(Dispatch dispatch, SitePage page) {
    boolean asAsked = page.slug().equals(PathName.of(dispatch.article().slug()));
    return new Outcome.Published(
        publication(page), asAsked ? List.of() : List.of(otherAddress(dispatch, page)));
  }

  private Outcome withdrawn(Dispatch dispatch, Optional<SitePage> page) {
    return new Outcome.Withdrawn(page.map(this::publication).orElseGet(() -> nothing(dispatch)));
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    try {
      return look(dispatch, store.get(channel.channelId(), dispatch.publicationKey()));
    } catch (RuntimeException e) {
      return new Finding.Unclear(unreachable(e));
    }
  }

  private Finding look(Dispatch dispatch, Optional<SitePage> found) {
    boolean there =
        switch (dispatch.action()) {
          case PUBLISH, UPDATE -> found.filter(page -> page.shows(dispatch.article())).isPresent();
          case UNPUBLISH -> found.filter(SitePage::live).isEmpty();
          case DELETE -> found.filter(page -> !page.erased()).isEmpty();
        };
    if (there) {
      return new Finding.Present(found.map(this::publication).orElseGet(() -> nothing(dispatch)));
    }
    boolean begun = dispatch.action().makesPublic() && found.filter(p -> !p.erased()).isPresent();
    return begun ? new Finding.Partial(publication(found.orElseThrow())) : new Finding.Absent(true);
  }

  private Publication publication(SitePage page) {
    URI url = store.address(page.channelId(), page.slug()).orElse(null);
    return new Publication(Long.toString(page.id()), url, page.key());
  }

  /** What to call a publication that is not there, and shall not be. */
  private static Publication nothing(Dispatch dispatch) {
    return dispatch.target() != null
        ? dispatch.target()
        : new Publication(dispatch.key().toString(), null, dispatch.key());
  }

  private static Problem otherAddress(Dispatch dispatch, SitePage page) {
    return new Problem(
        "site.other_address",
        "The page has another address than its slug",
        "Another page has the slug “"
            + dispatch.article().slug()
            + "”, or this page was public under its present one before.",
        "Nothing needs to be done: the page is at “"
            + page.slug()
            + "”, and links to it stay good.");
  }

  private static Problem unreachable(RuntimeException e) {
    return new Problem(
            "site.store_unreachable",
            "The site's pages could not be read or written",
            "The database did not answer as expected.",
            "Look at the health page; the engine asks again by itself.")
        .withDetail(String.valueOf(e.getMessage()));
  }
}
