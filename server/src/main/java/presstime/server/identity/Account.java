package presstime.server.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param email in lower case
 * @param passwordMark of the password they proved or set just now; null for none
 */
public record Account(
    long id, String email, String name, @JsonIgnore @Nullable String passwordMark) {

  Account(long id, String email, String name) {
    this(id, email, name, null);
  }
}
