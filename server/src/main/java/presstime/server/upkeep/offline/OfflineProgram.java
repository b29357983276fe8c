package presstime.server.upkeep.offline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import presstime.migration.MigrationBlocked;
import presstime.postgres.PostgresStartException;
import presstime.server.kernel.UnreadableAddress;
import presstime.server.upkeep.backup.ArchiveRefused;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher runs for {@code backup --home} and {@code restore}. */
@Command(
    name = "presstime",
    mixinStandardHelpOptions = true,
    subcommands = {RestoreCommand.class, BackupCommand.class})
public final class OfflineProgram {

  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Runs one command and ends the process: 0 done, 1 refused or failed, 2 not understood. */
  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command with its output going there. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new OfflineProgram()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      Object asked = command.getCommand();
      boolean json = asked instanceof JsonOption option && option.json();
      report(failure, json ? out : err, json);
      return FAILED;
    });
    CommandLine.IParameterExceptionHandler words = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler((wrong, given) -> {
      if (!List.of(given).contains("--json")) {
        return words.handleParseException(wrong, given);
      }
      out.println(
          problem(
              "The command line is wrong",
              String.valueOf(wrong.getMessage()),
              "See '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'."));
      return USAGE;
    });
    return line.execute(arguments);
  }

  /** A command that can answer with one JSON document. */
  interface JsonOption {
    boolean json();
  }

  static String json(Object document) {
    return JSON.writeValueAsString(document);
  }

  private static String problem(String title, String detail, String solution) {
    Map<String, String> problem = new LinkedHashMap<>();
    problem.put("title", title);
    problem.put("detail", detail);
    problem.put("solution", solution);
    return json(problem);
  }

  private static void report(Exception failure, PrintWriter to, boolean json) {
    String detail =
        failure instanceof NoSuchFileException missing
            ? "There is no file " + missing.getFile() + "."
            : String.valueOf(failure.getMessage());
    String solution =
        switch (failure) {
          case ArchiveRefused refused -> refused.solution();
          case PostgresStartException busy ->
              "If a server runs there, leave --home away: the running server makes the backup.";
          case UnreadableAddress unreadable -> unreadable.solution();
          case MigrationBlocked blocked -> blocked.solution();
          case SQLException database ->
              "Check the database's address, user and password. A database that was written to holds"
                  + " an unfinished restore: drop it and create an empty one.";
          case FlywayException migration ->
              "The database holds an unfinished restore: drop it and create an empty one.";
          case IOException file -> "Check the file's name, its rights and the free space.";
          default -> "This is a fault of ours; the message says which.";
        };
    if (json) {
      to.println(problem("It was not done", detail, solution));
    } else {
      to.println("Error: " + detail);
      to.println("  What to do: " + solution);
    }
  }
}
