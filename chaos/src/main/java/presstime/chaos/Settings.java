package presstime.chaos;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.rig.Fault;

/**
 * What was asked for on the command line.
 *
 * @param full until 10,000 kills, then whole servers for longer; else a short run
 * @param seed decides faults, workload and mischief
 * @param json the last line is one JSON object
 * @param faults what may be done
 * @param chosen whether these faults were asked for by name
 * @param minutes how long a run lasts without its quiet end; null for the form's own
 * @param planted a bug that must be found; null for none
 * @param engineAlone without whole servers
 * @param deskAlone without the light processes
 * @param wordpress whether a third of the servers' stories goes to a real WordPress
 */
public record Settings(
    boolean full,
    long seed,
    boolean json,
    Set<Fault> faults,
    boolean chosen,
    @Nullable Double minutes,
    @Nullable PlantedBug planted,
    boolean engineAlone,
    boolean deskAlone,
    boolean wordpress) {

  /** How many kills the full form is after. */
  public static final int GOAL = 10_000;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException in words for the terminal
   */
  static Settings parse(String[] arguments, long anySeed) {
    boolean full = false;
    boolean json = false;
    long seed = anySeed;
    Set<Fault> only = null;
    Double minutes = null;
    PlantedBug planted = null;
    boolean engine = false;
    boolean desk = false;
    boolean wordpress = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--full" -> full = true;
        case "--quick" -> full = false;
        case "--json" -> json = true;
        case "--seed" -> seed = (long) number(arguments, ++i);
        case "--minutes" -> minutes = number(arguments, ++i);
        case "--only" -> only = Fault.parse(value(arguments, ++i));
        case "--planted" -> planted = planted(value(arguments, ++i));
        case "--engine" -> engine = true;
        case "--desk" -> desk = true;
        case "--wordpress" -> wordpress = true;
        default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
      }
    }
    Set<Fault> faults = only == null ? telling(planted) : only;
    boolean engineAlone = engine && !desk || planted != null && !desk;
    if (engineAlone && faults.stream().noneMatch(Fault::isDoneToEngines)) {
      throw new IllegalArgumentException(
          "clocks and disks are left alone in the engine's processes: use --desk");
    }
    return new Settings(
        full,
        seed,
        json,
        faults,
        only != null,
        minutes,
        planted,
        engineAlone,
        desk && !engine,
        full || wordpress);
  }

  /** Only a process that lives on after it was stopped can act on a lease that is not its own. */
  private static Set<Fault> telling(@Nullable PlantedBug planted) {
    return planted == PlantedBug.FENCE
        ? EnumSet.of(Fault.PAUSE, Fault.SLOW_PLATFORM)
        : EnumSet.allOf(Fault.class);
  }

  /** How long a campaign is disturbed. */
  Duration length(double usualMinutes) {
    double chosen = minutes == null ? usualMinutes : minutes;
    return Duration.ofMillis((long) (chosen * 60_000));
  }

  private static PlantedBug planted(String word) {
    List<PlantedBug> bugs =
        EnumSet.allOf(PlantedBug.class).stream().filter(PlantedBug::showsInCampaigns).toList();
    return bugs.stream()
        .filter(bug -> bug.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--planted takes one of "
                    + bugs.stream().map(PlantedBug::word).collect(Collectors.joining(", "))));
  }

  private static double number(String[] arguments, int i) {
    String text = value(arguments, i);
    if (!text.matches("[0-9]{1,18}(\\.[0-9]+)?")) {
      throw new IllegalArgumentException(arguments[i - 1] + " needs a number, not " + text);
    }
    return Double.parseDouble(text);
  }

  private static String value(String[] arguments, int i) {
    if (i >= arguments.length) {
      throw new IllegalArgumentException(arguments[i - 1] + " needs a value");
    }
    return arguments[i];
  }
}
