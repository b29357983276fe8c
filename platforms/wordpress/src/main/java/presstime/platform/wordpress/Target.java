package presstime.platform.wordpress;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Publication;

/**
 * The post that a dispatch is to change. Its number alone proves nothing: a site that moved to
 * another address, or was put back to an older state, gives the same number to another post.
 */
final class Target {
  private Target() {}

  /**
   * The post, where it still is.
   *
   * @throws Stop when another post has its number
   */
  static Optional<Post> of(Posts posts, Dispatch dispatch, Publication target) {
    Optional<Post> there = posts.byId(target.externalId());
    there
        .filter(post -> !isOurs(post, target, dispatch.article()))
        .ifPresent(post -> {
          throw Stop.rejected(PostProblems.NOT_OURS.withDetail(post.link()));
        });
    return there;
  }

  /**
   * True where a post that is gone was in the trash because we put it there: sites empty theirs,
   * and nobody decided that the article should not come back.
   */
  static boolean mayBeMadeAnew(Dispatch dispatch) {
    return dispatch.action() == Action.PUBLISH && Declared.TRASH.equals(dispatch.withdrawTo());
  }

  /**
   * The marker decides. Where there is none, because the bridge made the post or a person rewrote
   * it, the slug has to be ours: an address may be made of nothing but the number.
   */
  static boolean isOurs(Post post, Publication target, Article article) {
    Optional<Marker> marker = post.marker();
    if (marker.isPresent()) {
      return marker.get().key().equals(target.key());
    }
    String slug = post.slug().replaceFirst("__trashed(-\\d+)?$", "");
    return isMadeOf(article.slug(), slug) || isMadeOf(ending(target.url()), slug);
  }

  private static boolean isMadeOf(String ours, String slug) {
    return !ours.isEmpty() && !slug.isEmpty() && Text.slugMadeOf(slug, ours);
  }

  /** The last part of a readable address; empty for one by number. */
  private static String ending(@Nullable URI url) {
    if (url == null || url.getRawPath() == null || url.getRawQuery() != null) {
      return "";
    }
    String path = url.getRawPath().replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
