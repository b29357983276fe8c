package presstime.platform;

import java.util.List;

/**
 * One thing to know about a channel.
 *
 * @param name its key in {@link ChannelAccess}
 * @param label as shown in the form
 * @param help one sentence: what it is and where to find it
 * @param kind how it is entered and kept
 * @param required whether the channel cannot work without it
 * @param choices allowed values of a {@link Kind#CHOICE}, the first being the default
 * @param initial value before a person enters one; empty for none
 */
public record Field(
    String name,
    String label,
    String help,
    Kind kind,
    boolean required,
    List<String> choices,
    String initial) {

  /** How a field is entered and kept. */
  public enum Kind {
    TEXT,
    URL,
    /** Encrypted at rest, never shown again. */
    SECRET,
    CHOICE,
    NUMBER,
    FLAG
  }

  public Field {
    choices = List.copyOf(choices);
  }

  /** A line of text. */
  public static Field text(String name, String label, String help, boolean required) {
    return new Field(name, label, help, Kind.TEXT, required, List.of(), "");
  }

  /** An absolute http or https address. */
  public static Field url(String name, String label, String help) {
    return new Field(name, label, help, Kind.URL, true, List.of(), "");
  }

  /** A credential. */
  public static Field secret(String name, String label, String help, boolean required) {
    return new Field(name, label, help, Kind.SECRET, required, List.of(), "");
  }

  /** One of several values, the first being the default. */
  public static Field choice(String name, String label, String help, String... choices) {
    return new Field(name, label, help, Kind.CHOICE, false, List.of(choices), choices[0]);
  }

  /** True when its value is encrypted at rest. */
  public boolean isSecret() {
    return kind == Kind.SECRET;
  }
}
