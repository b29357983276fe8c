package presstime.platform.wordpress;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Presstime's bridge plugin. It claims a request's key before it does anything, so the same request
 * may be sent as often as one likes.
 */
final class BridgeDoor implements Door {
  static final String NAMESPACE = "/presstime/v1";
  private final Api api;
  private final Function<Api, Optional<Igny8Door>> original;
  private @Nullable Door instead;

  private BridgeDoor(Api api, Function<Api, Optional<Igny8Door>> original) {
    this.api = api;
    this.original = original;
  }

  static BridgeDoor open(ChannelAccess channel, Site site) {
    String key = channel.secret("api_key");
    if (key.isEmpty()) {
      throw Stop.rejected(WordPressProblems.API_KEY_MISSING);
    }
    return new BridgeDoor(
        new Api(channel, site, Map.of("X-Presstime-Key", key)),
        found -> Igny8Door.on(found, channel, site, key));
  }

  @Override
  public Outcome deliver(Dispatch dispatch) {
    Reply found = lookUp(dispatch.publicationKey(), dispatch.target());
    if (instead != null) {
      return instead.deliver(dispatch);
    }
    Claim claim = Claim.of(BridgeVerdicts.checked(found, api, Risk.NONE));
    if (claim.inProgress() && dispatch.target() == null) {
      return new Outcome.Retryable(PostProblems.IN_PROGRESS, claim.retryAfter());
    }
    return dispatch.action().makesPublic() ? publish(dispatch, claim) : withdraw(dispatch, claim);
  }

  private Outcome publish(Dispatch dispatch, Claim claim) {
    if (dispatch.target() != null) {
      if (claim.gone()) {
        return Target.mayBeMadeAnew(dispatch)
            ? publish(anew(dispatch), claim)
            : new Outcome.Rejected(PostProblems.DELETED);
      }
      boolean notPublic = claim.found() && !claim.isPublic();
      boolean trashedByOthers =
          claim.isTrashed() && !Declared.withdrawal(dispatch, api.channel()).equals(Declared.TRASH);
      if (notPublic && (dispatch.action() == Action.UPDATE || trashedByOthers)) {
        return new Outcome.Rejected(PostProblems.TAKEN_DOWN.withDetail(claim.status()));
      }
    }
    ObjectNode request = BridgeRequest.of(dispatch, api.channel(), claim);
    if (dispatch.target() != null && claim.isTrashed()) {
      request.put("from_trash", true);
    }
    String route = NAMESPACE + (dispatch.target() == null ? "/publish" : "/update");
    try {
      return send(route, request).outcome(dispatch);
    } catch (Stop stop) {
      return again(stop, route, request, dispatch);
    }
  }

  /** As the first publication of its own key: the former key stands for the post that is gone. */
  private static Dispatch anew(Dispatch dispatch) {
    return new Dispatch(
        dispatch.action(),
        dispatch.key(),
        dispatch.article(),
        null,
        dispatch.dueAt(),
        dispatch.repeated(),
        dispatch.withdrawTo());
  }

  /** An answer that was lost can be had at once by the same request; one that is late cannot. */
  private Outcome again(Stop stop, String route, ObjectNode request, Dispatch dispatch) {
    boolean late = stop.problem().code().equals(WordPressProblems.TIMEOUT.code());
    if (late || !(stop.outcome() instanceof Outcome.Unknown)) {
      throw stop;
    }
    try {
      return send(route, request).outcome(dispatch);
    } catch (Stop second) {
      throw stop;
    }
  }

  private BridgeAnswer send(String route, ObjectNode request) {
    Reply reply = api.post(route, Map.of(), request, Risk.EFFECT);
    return new BridgeAnswer(BridgeVerdicts.checked(reply, api, Risk.EFFECT));
  }

  private Outcome withdraw(Dispatch dispatch, Claim claim) {
    Publication target = dispatch.target();
    UUID key = dispatch.publicationKey();
    ObjectNode request = Json.object();
    if (target == null) {
      request.put("publication_key", key.toString());
    } else {
      BridgeRequest.putTarget(request, target, claim);
    }
    boolean delete = dispatch.action() == Action.DELETE;
    if (!delete) {
      request.put("to", Declared.withdrawal(dispatch, api.channel()));
    }
    String route = NAMESPACE + (delete ? "/delete" : "/unpublish");
    Reply reply = api.post(route, Map.of(), request, Risk.EFFECT);
    if (reply.code().equals("presstime_post_not_found")) {
      return target == null
          ? new Outcome.Rejected(PostProblems.NOTHING_THERE)
          : new Outcome.Withdrawn(new Publication(target.externalId(), null, key));
    }
    JsonNode answer = BridgeVerdicts.checked(reply, api, Risk.EFFECT);
    String id = Long.toString(answer.path("post_id").asLong(0));
    return new Outcome.Withdrawn(new Publication(id, null, key));
  }

  @Override
  public Finding find(Dispatch dispatch) {
    boolean publishing = dispatch.action().makesPublic();
    Reply found =
        publishing
            ? lookUp(dispatch.key(), null)
            : lookUp(dispatch.publicationKey(), dispatch.target());
    if (instead != null) {
      return instead.find(dispatch);
    }
    Claim claim = Claim.of(BridgeVerdicts.checked(found, api, Risk.NONE));
    if (!publishing) {
      return claim.withdrawn(dispatch);
    }
    return claim.published(claim.made() ? anew(dispatch) : dispatch);
  }

  /**
   * Asks for a key, and for the post that is known under it, which the bridge need not have made;
   * where the plugin is not there, sees whether the original's is.
   */
  private Reply lookUp(UUID key, @Nullable Publication known) {
    Map<String, String> query = new TreeMap<>(Map.of("key", key.toString()));
    if (known != null) {
      query.put("post_id", known.externalId());
    }
    Reply reply = api.get(NAMESPACE + "/find", query);
    if (reply.code().equals("rest_no_route")) {
      instead = original.apply(api).orElse(null);
    }
    return reply;
  }

  @Override
  public ConnectionReport test() {
    return new BridgeTest(api, () -> original.apply(api)).report();
  }

  @Override
  public Outcome outcome(Stop stop) {
    return instead == null ? api.outcome(stop) : instead.outcome(stop);
  }
}
