package presstime.platform.wordpress;

import presstime.platform.Problem;
import tools.jackson.databind.JsonNode;

/** What the bridge's own answers mean; everything else is judged like any answer of WordPress. */
final class BridgeVerdicts {
  private BridgeVerdicts() {}

  /**
   * The JSON of a success.
   *
   * @throws Stop with the verdict on anything else
   */
  static JsonNode checked(Reply reply, Api api, Risk risk) {
    boolean fromBridge = reply.response().header("x-presstime-bridge").isPresent();
    if (reply.ok() && (fromBridge || risk == Risk.NONE)) {
      return reply.json();
    }
    if (reply.ok()) {
      throw Stop.unknown(NetworkProblems.UNREADABLE.withDetail(reply.said()));
    }
    throw refused(reply, api, risk);
  }

  static Stop refused(Reply reply, Api api, Risk risk) {
    String said = reply.said();
    return switch (reply.code()) {
      case "presstime_in_progress" -> later(reply, api, PostProblems.IN_PROGRESS);
      case "presstime_incomplete" -> later(reply, api, PostProblems.INCOMPLETE);
      // The claim lets the next attempt go on where this one stopped.
      case "presstime_write_failed", "presstime_image_unreachable" ->
          later(reply, api, WordPressProblems.SERVER_ERROR);
      case "presstime_key_reused" ->
          Stop.rejected(WordPressProblems.ALREADY_PUBLISHED.withDetail(said));
      case "presstime_post_trashed" -> Stop.rejected(PostProblems.TAKEN_DOWN.withDetail(said));
      case "presstime_post_deleted", "presstime_post_not_found" ->
          Stop.rejected(PostProblems.DELETED.withDetail(said));
      case "presstime_not_ours" -> Stop.rejected(PostProblems.NOT_OURS.withDetail(said));
      case "presstime_author_unknown" ->
          Stop.rejected(PostProblems.AUTHOR_UNKNOWN.withDetail(said));
      case "presstime_image_rejected" ->
          Stop.rejected(PostProblems.IMAGE_REJECTED.withDetail(said));
      case "presstime_image_missing" -> Stop.rejected(PostProblems.IMAGE_MISSING.withDetail(said));
      case "presstime_key_missing" ->
          Stop.rejected(WordPressProblems.KEY_NOT_SEEN.withDetail(said));
      case "presstime_database_busy" -> later(reply, api, WordPressProblems.MAINTENANCE);
      case "rest_no_route" -> Stop.rejected(WordPressProblems.PLUGIN_INACTIVE.withDetail(said));
      default -> api.verdict(reply, risk);
    };
  }

  private static Stop later(Reply reply, Api api, Problem problem) {
    return Stop.retryable(
        problem.withDetail(reply.said()),
        reply.response().retryAfter(api.channel().time()).orElse(null));
  }
}
