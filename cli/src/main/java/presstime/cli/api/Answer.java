package presstime.cli.api;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered to a request it carried out.
 *
 * @param body a missing node for an empty answer
 * @param etag the version to name in an edit
 */
public record Answer(int status, JsonNode body, Optional<String> etag) {}
