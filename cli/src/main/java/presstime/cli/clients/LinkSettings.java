package presstime.cli.clients;

import org.jspecify.annotations.Nullable;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace's settings of links, changed as they were read. */
record LinkSettings(Api api) {
  private static final String PATH = "/client-settings";

  /** With what is given put over them; answers them as they are then. */
  JsonNode with(@Nullable String approval, @Nullable Integer usual, @Nullable Integer longest) {
    JsonNode present = api.get(PATH);
    if (approval == null && usual == null && longest == null) {
      return present;
    }
    ObjectNode wanted =
        Documents.object()
            .put("approval", approval == null ? present.path("approval").asString() : approval)
            .put("usualDays", usual == null ? present.path("usualDays").asInt() : usual)
            .put("longestDays", longest == null ? present.path("longestDays").asInt() : longest);
    return api.put(PATH, present.path("version").asInt(), wanted);
  }
}
