package presstime.platform.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Publication;

/** WordPress's own REST API, with an application password; the site needs no plugin. */
final class RestDoor implements Door {
  private final Api api;
  private final Posts posts;

  private RestDoor(Api api) {
    this.api = api;
    this.posts = new Posts(api);
  }

  static RestDoor open(ChannelAccess channel, Site site) {
    String user = channel.setting("username");
    String password = channel.secret("application_password");
    if (user.isEmpty()) {
      throw Stop.rejected(WordPressProblems.USERNAME_MISSING);
    }
    if (password.isEmpty()) {
      throw Stop.rejected(WordPressProblems.PASSWORD_MISSING);
    }
    String pair = user + ":" + password;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new RestDoor(new Api(channel, site, Map.of("Authorization", "Basic " + basic)));
  }

  @Override
  public Outcome deliver(Dispatch dispatch) {
    return dispatch.action().makesPublic()
        ? new RestPublishing(api, posts).deliver(dispatch)
        : new RestWithdrawal(api, posts).deliver(dispatch);
  }

  @Override
  public Finding find(Dispatch dispatch) {
    Optional<Post> found = locate(posts, dispatch);
    if (!dispatch.action().makesPublic()) {
      return withdrawn(dispatch, found);
    }
    if (found.isEmpty()) {
      return dispatch.target() == null ? shown(dispatch) : new Finding.Absent(false);
    }
    Post post = found.get();
    Publication publication = post.publication(dispatch.publicationKey());
    boolean there = post.isPublic() && new Preparation(api).known(dispatch).isCarriedBy(post);
    return there ? new Finding.Present(publication) : new Finding.Partial(publication);
  }

  /** What readers see of a first publication that this user may not change any more. */
  private Finding shown(Dispatch dispatch) {
    UUID key = dispatch.publicationKey();
    Marker wanted = Marker.of(key, dispatch.article());
    return posts
        .shownToAll(key)
        .<Finding>map(post ->
            post.marker().filter(wanted::equals).isPresent()
                ? new Finding.Present(post.publication(key))
                : new Finding.Partial(post.publication(key)))
        .orElseGet(() -> new Finding.Absent(false));
  }

  private static Finding withdrawn(Dispatch dispatch, Optional<Post> found) {
    UUID key = dispatch.publicationKey();
    Publication target = dispatch.target();
    if (found.isEmpty()) {
      return target == null
          ? new Finding.Absent(false)
          : new Finding.Present(new Publication(target.externalId(), null, key));
    }
    Post post = found.get();
    if (post.isPublic()) {
      return new Finding.Absent(false);
    }
    boolean done = dispatch.action() == Action.UNPUBLISH || post.isTrashed();
    Publication publication = post.publication(key);
    return done ? new Finding.Present(publication) : new Finding.Partial(publication);
  }

  /**
   * Where the dispatch's post is by now, if anywhere.
   *
   * @throws Stop when another post has its number
   */
  static Optional<Post> locate(Posts posts, Dispatch dispatch) {
    Publication target = dispatch.target();
    if (target != null) {
      Optional<Post> there = Target.of(posts, dispatch, target);
      if (there.isPresent() || !Target.mayBeMadeAnew(dispatch)) {
        return there;
      }
    }
    UUID key = dispatch.publicationKey();
    return Posts.first(posts.bySlug(key, dispatch.article().slug()))
        .or(() -> Posts.first(posts.byMarker(key)));
  }

  @Override
  public ConnectionReport test() {
    return new RestTest(api).report();
  }

  @Override
  public Outcome outcome(Stop stop) {
    return api.outcome(stop);
  }
}
