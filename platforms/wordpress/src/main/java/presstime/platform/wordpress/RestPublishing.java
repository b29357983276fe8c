package presstime.platform.wordpress;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import presstime.platform.Action;
import presstime.platform.Dispatch;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one post public by core REST: looks for it, makes it as a draft, completes it, publishes it
 * last and reads it back. Each step may be repeated, by this attempt, a later one or a rival.
 */
final class RestPublishing {
  private static final int TURNS = 3;
  private final Api api;
  private final Posts posts;

  RestPublishing(Api api, Posts posts) {
    this.api = api;
    this.posts = posts;
  }

  Outcome deliver(Dispatch dispatch) {
    Publication target = dispatch.target();
    if (target != null) {
      Optional<Post> there = Target.of(posts, dispatch, target);
      if (there.isPresent()) {
        return over(dispatch, there.get());
      }
      if (!Target.mayBeMadeAnew(dispatch)) {
        return new Outcome.Rejected(PostProblems.DELETED);
      }
    }
    for (int turn = 1; ; turn++) {
      try {
        return anew(dispatch);
      } catch (Stop stop) {
        // A rival that started earlier discarded our draft; its own is there to go on with.
        if (turn == TURNS || !stop.problem().code().equals(PostProblems.DELETED.code())) {
          throw stop;
        }
      }
    }
  }

  /** What is on the site already gets this revision. */
  private Outcome over(Dispatch dispatch, Post post) {
    // A post in the trash is ours to bring back only where we put posts there ourselves.
    boolean trashedByUs =
        dispatch.action() == Action.PUBLISH
            && Declared.withdrawal(dispatch, api.channel()).equals(Declared.TRASH);
    if (post.isTrashed() && !trashedByUs
        || dispatch.action() == Action.UPDATE && !post.isPublic()) {
      return new Outcome.Rejected(PostProblems.TAKEN_DOWN.withDetail("Status: " + post.status()));
    }
    Wanted wanted = new Preparation(api).ready(dispatch);
    if (post.isPublic() && wanted.isCarriedBy(post)) {
      return published(dispatch, wanted, post);
    }
    return finish(dispatch, wanted, complete(wanted, post));
  }

  private Outcome anew(Dispatch dispatch) {
    UUID key = dispatch.publicationKey();
    List<Post> found = posts.bySlug(key, dispatch.article().slug());
    if (found.isEmpty() && dispatch.repeated()) {
      found = posts.byMarker(key);
      Optional<Post> shown = found.isEmpty() ? posts.shownToAll(key) : Optional.empty();
      if (shown.isPresent()) {
        return closed(dispatch, shown.get());
      }
    }
    Optional<Post> earlier = Posts.first(found);
    if (earlier.isPresent() && earlier.get().isTrashed()) {
      return new Outcome.Rejected(PostProblems.TAKEN_DOWN.withDetail("Status: trash"));
    }
    Wanted wanted = new Preparation(api).ready(dispatch);
    if (earlier.isEmpty()) {
      return publishNew(dispatch, wanted, key);
    }
    Post post = adopt(found, earlier.get());
    boolean whole = wanted.isCarriedBy(post);
    return finish(dispatch, wanted, whole ? post : complete(wanted, post));
  }

  /** Readers see it, and this user may not change what they see. */
  private static Outcome closed(Dispatch dispatch, Post shown) {
    Marker wanted = Marker.of(dispatch.publicationKey(), dispatch.article());
    return shown.marker().filter(wanted::equals).isPresent()
        ? new Outcome.Published(shown.publication(dispatch.publicationKey()))
        : new Outcome.Rejected(PostProblems.NOT_ALLOWED.withDetail(shown.link()));
  }

  private Outcome publishNew(Dispatch dispatch, Wanted wanted, UUID key) {
    Post mine = posts.create(wanted.creation());
    List<Post> all = new ArrayList<>();
    if (!mine.slug().isEmpty()) {
      all.addAll(posts.bySlug(key, dispatch.article().slug()));
    }
    if (all.stream().noneMatch(post -> post.id() == mine.id())) {
      all.addAll(posts.byMarker(key));
      posts.byId(Long.toString(mine.id())).ifPresent(all::add);
    }
    Post first = Posts.first(all).orElseThrow(() -> Stop.rejected(PostProblems.DELETED));
    Post post = adopt(all, first);
    try {
      return finish(dispatch, wanted, wanted.isCarriedBy(post) ? post : complete(wanted, post));
    } catch (Stop stop) {
      if (stop.outcome() instanceof Outcome.Rejected && api.outcome(stop) == stop.outcome()) {
        abandon(mine);
      }
      throw stop;
    }
  }

  /** Nobody will come back for this draft. If it cannot go, it is no more than a draft. */
  private void abandon(Post mine) {
    try {
      posts.discard(mine.id());
    } catch (Stop ignored) {
      // The refusal that led here is what a person has to know.
    }
  }

  /** Rivals end in one post: everything under this key but the first goes. */
  private Post adopt(List<Post> all, Post first) {
    all.stream()
        .filter(post -> post.id() != first.id() && !post.isTrashed())
        .mapToLong(Post::id)
        .distinct()
        .forEach(posts::discard);
    return first;
  }

  /** Sets everything but the status; a post that is not public stays so. */
  private Post complete(Wanted wanted, Post post) {
    ObjectNode fields = wanted.fields();
    if (!wanted.hasSlug(post.slug())) {
      fields.put("slug", wanted.article().slug());
    }
    // A draft is not told to be one: a rival may have published it since it was read.
    if (post.isTrashed() || post.status().equals("future")) {
      fields.put("status", "draft");
    }
    Post updated = posts.update(post.id(), fields);
    if (post.isPublic()) {
      api.markVisible();
    }
    return updated;
  }

  private Outcome finish(Dispatch dispatch, Wanted wanted, Post post) {
    Post stored = post.isPublic() ? reread(post) : makePublic(post);
    if (!wanted.hasTerms(stored) || !wanted.hasCover(stored)) {
      stored = completed(wanted, stored);
    }
    return published(dispatch, wanted, stored);
  }

  /**
   * Once more what got lost on the way. It is public; what this user may not add to it is noted.
   */
  private Post completed(Wanted wanted, Post stored) {
    try {
      return reread(posts.update(stored.id(), wanted.fields()));
    } catch (Stop stop) {
      if (stop.problem().code().equals(PostProblems.NOT_ALLOWED.code())) {
        return stored;
      }
      throw stop;
    }
  }

  /**
   * Publishes, more than once where that was undone: WordPress saves whole rows, so a rival that
   * read the draft before may write its status back; and a draft that somebody gave a date to come
   * waits for it. Another status is the site's will.
   */
  private Post makePublic(Post post) {
    Post stored = post;
    for (int turn = 1; turn <= TURNS; turn++) {
      ObjectNode fields = Json.object().put("status", "publish");
      if (stored.status().equals("future")) {
        fields.put("date_gmt", now());
      }
      Post told = posts.update(post.id(), fields);
      api.markVisible();
      stored = reread(told);
      if (!stored.status().equals("draft") && !stored.status().equals("future")) {
        break;
      }
    }
    return stored;
  }

  private static Outcome published(Dispatch dispatch, Wanted wanted, Post stored) {
    if (!stored.isPublic()) {
      return new Outcome.Rejected(PostProblems.NOT_PUBLIC.withDetail("Status: " + stored.status()));
    }
    return new Outcome.Published(
        stored.publication(dispatch.publicationKey()), wanted.differences(stored));
  }

  /** As it is now; as it was told where this user may publish and then not look at it. */
  private Post reread(Post told) {
    try {
      return posts
          .byId(Long.toString(told.id()))
          .orElseThrow(() -> Stop.rejected(PostProblems.DELETED));
    } catch (Stop stop) {
      if (stop.problem().code().equals(PostProblems.NOT_ALLOWED.code())) {
        return told;
      }
      throw stop;
    }
  }

  private String now() {
    return api.channel()
        .time()
        .instant()
        .truncatedTo(ChronoUnit.SECONDS)
        .atOffset(ZoneOffset.UTC)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
