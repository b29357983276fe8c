package presstime.server.content.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import presstime.server.content.ModerationState;
import presstime.server.content.Workflow;
import presstime.server.kernel.InvalidField;

/** Where contents go whose state a changed workflow does not have. */
public final class StateMapping {

  private StateMapping() {}

  /**
   * The state each state in use has in the new workflow; only those that change.
   *
   * @param used keys of states in which contents are
   * @param asked what the request says: old key to new key
   * @throws InvalidField when a state in use would be lost, or would mean something else
   */
  public static Map<String, String> of(
      Workflow before, Workflow after, Set<String> used, Map<String, String> asked) {
    for (Map.Entry<String, String> entry : new TreeMap<>(asked).entrySet()) {
      if (before.state(entry.getKey()).isEmpty()) {
        throw new InvalidField(
            "mapping." + entry.getKey(),
            "There is no state \"" + entry.getKey() + "\" to be mapped.",
            "Map states that the workflow has now.");
      }
      if (after.state(entry.getValue()).isEmpty()) {
        throw new InvalidField(
            "mapping." + entry.getKey(),
            "There will be no state \"" + entry.getValue() + "\".",
            "Map to a state of the new workflow.");
      }
    }
    Map<String, String> mapping = new LinkedHashMap<>();
    for (String key : used.stream().sorted().toList()) {
      ModerationState old = before.state(key).orElseThrow();
      String wanted = asked.getOrDefault(key, key);
      ModerationState fresh = after.state(wanted).orElse(null);
      if (fresh == null) {
        throw new InvalidField(
            "mapping",
            "Contents are in the state " + key + ", which the workflow would not have.",
            "Keep it, or send \"mapping\": {\"" + key + "\": \"another state\"}.");
      }
      if (!fresh.kind().status().equals(old.kind().status())) {
        throw new InvalidField(
            "mapping",
            "Contents in "
                + key
                + " have the status "
                + old.kind().status()
                + "; "
                + fresh.key()
                + " means "
                + fresh.kind().status()
                + ".",
            "Map to a state whose kind has the same status, or move the contents first.");
      }
      if (!wanted.equals(key)) {
        mapping.put(key, wanted);
      }
    }
    return mapping;
  }
}
