package presstime.chaos;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import presstime.chaos.desk.DeskCampaign;
import presstime.chaos.engine.EngineCampaign;
import presstime.chaos.rig.Belongings;
import presstime.chaos.rig.Cables;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.Premises;
import presstime.chaos.rig.Unavailable;
import presstime.server.process.ServerProcess.Program;

/** Breaks things on purpose and counts what was lost or doubled: {@code ./presstime chaos}. */
public final class Chaos {

  /** One of the two. */
  @FunctionalInterface
  interface Campaign {

    /**
     * Runs in a folder of its own.
     *
     * @throws Unavailable when nothing of what was asked for can be done here
     */
    Outcome run(Path folder) throws Exception;
  }

  /**
   * In minutes: the full form ends by its goal, and only on a machine that never gets there by
   * this.
   */
  private static final double ONE_DAY = 24 * 60;

  private Chaos() {}

  /**
   * Ends with 0 when nothing was violated, 1 when something was, 2 when the command is not
   * understood or cannot be done here.
   */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "logback-chaos.xml");
    if (List.of(arguments).contains("--help")) {
      usage(System.out);
      return 0;
    }
    Settings settings;
    try {
      settings = Settings.parse(arguments, InstantSource.system().millis() % 1_000_000);
    } catch (IllegalArgumentException e) {
      System.err.println("presstime chaos: " + e.getMessage());
      usage(System.err);
      return 2;
    }
    System.err.println("seed " + settings.seed());
    Report report;
    try (Premises premises = Premises.open()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(premises), "chaos-end"));
      report = run(settings, campaigns(settings), premises.folder());
    }
    return report.print(System.out, again(arguments, settings.seed()));
  }

  /** Those that were asked for, and in which something of it can be done. */
  static Map<String, Campaign> campaigns(Settings settings) {
    Map<String, Campaign> campaigns = new LinkedHashMap<>();
    if (!settings.deskAlone() && settings.faults().stream().anyMatch(Fault::isDoneToEngines)) {
      campaigns.put("engine", folder -> engine(settings, folder));
    }
    if (!settings.engineAlone()) {
      campaigns.put("desk", folder -> desk(settings, folder));
    }
    return campaigns;
  }

  /** Runs one after the other; what one has found is told, whatever becomes of the next. */
  static Report run(Settings settings, Map<String, Campaign> campaigns, Path folder) {
    List<Outcome> outcomes = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    campaigns.forEach((name, campaign) -> {
      try {
        outcomes.add(campaign.run(folder.resolve(name)));
      } catch (Unavailable e) {
        System.err.println("  " + name + " is left out: " + e.getMessage());
        leftOut.add(name + ": " + e.getMessage());
      } catch (Exception e) {
        e.printStackTrace();
        broken.add(name + ": " + e);
      }
    });
    return new Report(settings, outcomes, broken, leftOut);
  }

  /** Where we are ended ourselves, nothing of ours lives on, and nothing is left. */
  private static void leave(Premises premises) {
    Belongings.startNothing();
    endProcesses();
    Belongings.end();
    endProcesses();
    Cables.removeOwn();
    premises.close();
  }

  private static void endProcesses() {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static Outcome engine(Settings settings, Path folder) throws Exception {
    return new EngineCampaign(
            folder,
            settings.seed(),
            settings.faults(),
            settings.planted(),
            List.of(),
            settings.full() ? EngineCampaign.Pace.FAST : EngineCampaign.Pace.USUAL)
        .run(enough(settings.length(settings.full() ? ONE_DAY : 0.5), settings.full()));
  }

  private static Outcome desk(Settings settings, Path folder) throws Exception {
    return new DeskCampaign(
            folder,
            settings.seed(),
            settings.faults(),
            settings.planted(),
            program(),
            settings.full() ? 3 : 2,
            settings.full() ? 24 : 16,
            settings.wordpress())
        .run(enough(settings.length(settings.full() ? 20 : 0.75), false));
  }

  /** The assembled program where the launcher names it, with this module behind it. */
  private static Program program() throws Exception {
    String assembled = System.getProperty("presstime.chaos.program", "");
    Path own = Path.of(Chaos.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Program ofThisBuild = Program.ofThisTest();
    return assembled.isEmpty()
        ? ofThisBuild
        : new Program(assembled + File.pathSeparator + own, ofThisBuild.machine());
  }

  /** True once the time since the first question is over, or the full form's goal is reached. */
  private static Predicate<Chronicle> enough(Duration length, boolean untilGoal) {
    long[] sayAt = {0};
    long[] end = {0};
    return chronicle -> {
      long now = System.nanoTime();
      int kills = kills(chronicle);
      if (end[0] == 0) {
        end[0] = now + length.toNanos();
        sayAt[0] = now;
      }
      if (now - sayAt[0] >= 0) {
        System.err.println("  " + kills + " kills");
        sayAt[0] += Duration.ofSeconds(30).toNanos();
      }
      return now - end[0] >= 0 || untilGoal && kills >= Settings.GOAL;
    };
  }

  private static int kills(Chronicle chronicle) {
    return chronicle.counts().entrySet().stream()
        .filter(count -> count.getKey().kills())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The command that does the same again: as it was given, with its seed. */
  static String again(String[] arguments, long seed) {
    List<String> words = new ArrayList<>(List.of(arguments));
    for (int at = words.indexOf("--seed"); at >= 0; at = words.indexOf("--seed")) {
      words.subList(at, at + 2).clear();
    }
    words.addAll(List.of("--seed", Long.toString(seed)));
    return "./presstime chaos " + String.join(" ", words);
  }

  private static void usage(PrintStream out) {
    out.println(
        """
        ./presstime chaos [--quick | --full] [--seed N] [--minutes M] [--only FAULT,…] [--planted BUG]
                          [--engine | --desk] [--wordpress] [--json] [--help]

          --quick        a short run (usual)
          --full         until 10,000 kills, then three whole servers for 20 minutes
          --seed N       the same faults again
          --minutes M    how long to disturb
          --only …       these faults alone
          --planted BUG  fence, reconcile or commit: a bug that must be found
          --engine       only the engine in light processes
          --desk         only whole servers
          --wordpress    a third of the servers' stories goes to a real WordPress (usual with --full)
          --json         the last line is one JSON object
          --help         this

        Faults:
        """);
    for (Fault fault : Fault.values()) {
      out.printf("  %-20s %s%n", fault.word(), fault.summary());
    }
  }
}
