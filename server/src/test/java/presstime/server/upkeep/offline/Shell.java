package presstime.server.upkeep.offline;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the offline program as the launcher does, within the test's process. */
public record Shell(int code, String out, String err) {

  /** Runs one command. */
  public static Shell run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        OfflineProgram.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Shell(code, out.toString(), err.toString());
  }

  /** The one document it wrote. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
