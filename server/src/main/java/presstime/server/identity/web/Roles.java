package presstime.server.identity.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Role;
import presstime.server.kernel.InvalidField;

/** Roles as requests write them. */
final class Roles {

  private Roles() {}

  /**
   * @throws InvalidField of {@code role}
   */
  static Role read(@Nullable String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.id().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "role",
                word == null ? "role is missing." : "There is no role \"" + word + "\".",
                "Send owner, editor, author or viewer."));
  }
}
