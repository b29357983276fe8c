package presstime.cli.batch;

import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How a batch is to happen. */
final class Manner {

  @Option(names = "--dry-run", description = "Only tell what would happen.")
  private boolean dryRun;

  @Option(names = "--partial", description = "Do what can be done; otherwise it is all or nothing.")
  private boolean partial;

  ObjectNode into(ObjectNode request) {
    return request.put("dryRun", dryRun).put("partial", partial);
  }

  String query() {
    return "dryRun=" + dryRun + "&partial=" + partial;
  }
}
