package presstime.server.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import presstime.server.content.ModerationState;

/**
 * A moderation state in JSON.
 *
 * @param color a token: the screen knows how it looks in light and dark
 */
record StateView(
    @Schema(example = "needs-review") String key,
    @Schema(example = "Needs review") String name,
    int position,
    @Schema(example = "yellow") String color,
    @Schema(allowableValues = {"draft", "review", "approved", "published", "archived"})
        String kind) {

  static StateView of(ModerationState state) {
    return new StateView(
        state.key(), state.name(), state.position(), state.color(), state.kind().word());
  }
}
