package presstime.server.delivery;

import java.util.Locale;

/** Who chose a delivery's time. */
public enum PlacedBy {
  /** A person, or a rule a person gave; limits warn of it, and do not move it on its own day. */
  PERSON,
  /** Assignment, into a free slot; limits may move it to another one. */
  ASSIGNMENT;

  /** As written in the database: {@code person}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
