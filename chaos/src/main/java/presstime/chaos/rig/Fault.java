package presstime.chaos.rig;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Everything that is done to the processes under test, by the name that {@code --only} takes. */
public enum Fault {
  KILL("SIGKILL at random"),
  KILL_BEFORE_SEND("SIGKILL between the committed attempt and the request"),
  KILL_AFTER_SEND("SIGKILL between the answer and its record"),
  KILL_AFTER_RECORD("SIGKILL right after the record"),
  PAUSE("SIGSTOP past the lease, then SIGCONT"),
  POSTGRES_KILL("SIGKILL to every process of PostgreSQL, then its restart"),
  SESSIONS_ENDED("pg_terminate_backend on every session"),
  CONNECTIONS_RESET("TCP reset of one process's connections"),
  DATABASE_PARTITION("silence between one process and the database"),
  DATABASE_DELAY("slow packets between one process and the database"),
  PLATFORM_PARTITION("silence between one process and the platforms"),
  PLATFORM_DELAY("slow packets between one process and the platforms"),
  NETWORK_PARTITION("one process's network loses its cable for a while"),
  PACKET_LOSS("one process's network is too narrow and loses packets"),
  CLOCK_FORWARD("one server's clock jumps forward"),
  CLOCK_BACK("one server's clock jumps back"),
  CLOCK_CHANGE("all servers' time is around a daylight-saving change"),
  DISK_FULL("no space left for the database and the media"),
  SLOW_PLATFORM("answers and effects after the time-out"),
  LYING_PLATFORM("200 with HTML, 500 after the effect, resets");

  private final String summary;

  Fault(String summary) {
    this.summary = summary;
  }

  /** What is done, in one line. */
  public String summary() {
    return summary;
  }

  /** As on the command line: {@code kill-before-send}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads words separated by commas.
   *
   * @throws IllegalArgumentException in words for the terminal
   */
  public static Set<Fault> parse(String words) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (String word : words.split(",")) {
      faults.add(
          EnumSet.allOf(Fault.class).stream()
              .filter(fault -> fault.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("there is no fault " + word)));
    }
    return faults;
  }

  /** True when it is done to light processes: there "never early" holds to the millisecond. */
  public boolean isDoneToEngines() {
    return switch (this) {
      case CLOCK_FORWARD, CLOCK_BACK, CLOCK_CHANGE, DISK_FULL -> false;
      default -> true;
    };
  }

  /** True when it is done to a network of the process's own. */
  public boolean needsCable() {
    return this == NETWORK_PARTITION || this == PACKET_LOSS;
  }

  /** True when it ends a process under test. */
  public boolean kills() {
    return switch (this) {
      case KILL, KILL_BEFORE_SEND, KILL_AFTER_SEND, KILL_AFTER_RECORD -> true;
      default -> false;
    };
  }
}
