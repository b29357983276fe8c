package presstime.platform.wordpress;

import java.util.Optional;
import java.util.UUID;
import presstime.platform.Action;
import presstime.platform.Dispatch;
import presstime.platform.Outcome;
import presstime.platform.Publication;

/** Takes a post from the public by core REST. Done already is done. */
final class RestWithdrawal {
  private final Api api;
  private final Posts posts;

  RestWithdrawal(Api api, Posts posts) {
    this.api = api;
    this.posts = posts;
  }

  Outcome deliver(Dispatch dispatch) {
    UUID key = dispatch.publicationKey();
    Publication target = dispatch.target();
    Optional<Post> there = RestDoor.locate(posts, dispatch);
    if (there.isEmpty()) {
      return target == null
          ? new Outcome.Rejected(PostProblems.NOTHING_THERE)
          : new Outcome.Withdrawn(new Publication(target.externalId(), null, key));
    }
    Post post = there.get();
    String to = destination(dispatch);
    if (!to.equals(Declared.TRASH)) {
      hide(post, to);
    } else if (!post.isTrashed() && !posts.trash(post.id())) {
      // The site has no trash, and what is unpublished has to be able to come back.
      if (dispatch.action() == Action.DELETE) {
        posts.remove(post.id());
      } else {
        hide(post, Declared.WITHDRAWALS.getFirst());
      }
    }
    return confirmed(post.id(), key);
  }

  private void hide(Post post, String to) {
    if (post.isPublic() || post.status().equals("future")) {
      posts.update(post.id(), Json.object().put("status", to));
    }
  }

  private String destination(Dispatch dispatch) {
    return dispatch.action() == Action.DELETE
        ? Declared.TRASH
        : Declared.withdrawal(dispatch, api.channel());
  }

  private Outcome confirmed(long id, UUID key) {
    Optional<Post> stored = posts.byId(Long.toString(id));
    if (stored.isPresent() && stored.get().isPublic()) {
      return new Outcome.Retryable(PostProblems.REFUSED.withDetail("The post is still public"));
    }
    return new Outcome.Withdrawn(new Publication(Long.toString(id), null, key));
  }
}
