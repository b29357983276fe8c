package presstime.platform.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;
import tools.jackson.databind.JsonNode;

/** Tries the bridge without changing anything. */
final class BridgeTest {
  private final Api api;
  private final Supplier<Optional<Igny8Door>> original;

  BridgeTest(Api api, Supplier<Optional<Igny8Door>> original) {
    this.api = api;
    this.original = original;
  }

  ConnectionReport report() {
    Reply reply = api.get(BridgeDoor.NAMESPACE + "/status", Map.of());
    if (reply.code().equals("rest_no_route")) {
      return original
          .get()
          .map(Igny8Door::test)
          .orElseGet(() ->
              ConnectionReport.failed(WordPressProblems.PLUGIN_INACTIVE.withDetail(reply.said())));
    }
    JsonNode status = BridgeVerdicts.checked(reply, api, Risk.NONE);
    List<Problem> problems = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    JsonNode author = status.path("author");
    if (!author.path("can_publish").asBoolean(false)) {
      problems.add(WordPressProblems.MAY_NOT_PUBLISH);
    }
    if (!author.path("can_upload").asBoolean(false)) {
      warnings.add(WordPressProblems.MAY_NOT_UPLOAD);
    }
    if (!status.path("uploads_writable").asBoolean(false)) {
      warnings.add(WordPressProblems.UPLOADS_NOT_WRITABLE);
    }
    if (status.path("permalinks").asString("").equals("plain")) {
      warnings.add(WordPressProblems.PLAIN_PERMALINKS);
    }
    return new ConnectionReport(problems, warnings, facts(status));
  }

  private static Map<String, String> facts(JsonNode status) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("door", "bridge");
    facts.put("site", status.path("site_name").asString(""));
    facts.put("wordpress", status.path("wordpress_version").asString(""));
    facts.put("php", status.path("php_version").asString(""));
    facts.put("plugin", status.path("plugin_version").asString(""));
    facts.put("user", status.path("author").path("login").asString(""));
    facts.put("time zone", status.path("time_zone").asString(""));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }
}
