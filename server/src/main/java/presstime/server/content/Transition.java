package presstime.server.content;

import java.util.List;
import presstime.server.identity.Role;

/**
 * A step from one state to another.
 *
 * @param key kebab-case, unique in its workflow
 * @param name for people: what the button says
 * @param from key of a state
 * @param to key of another state
 * @param roles of members that may take it; none when only a schedule does
 * @param noteRequired whether it is refused without a note
 */
public record Transition(
    String key, String name, String from, String to, List<Role> roles, boolean noteRequired) {

  public Transition {
    roles = List.copyOf(roles);
  }
}
