package presstime.cli.batch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The option that says why. */
final class Note {

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the deliveries' stories.")
  private @Nullable String note;

  ObjectNode into(ObjectNode request) {
    return note == null ? request : request.put("note", note);
  }
}
