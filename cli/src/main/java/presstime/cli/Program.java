package presstime.cli;

import picocli.CommandLine;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import presstime.cli.session.Terminal;
import tools.jackson.databind.JsonNode;

/** The client's entry point. */
public final class Program {

  private Program() {}

  /** Runs one command and ends the process with its exit code, see {@link Exit}. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** Runs one command on the given terminal and returns its exit code. */
  public static int run(Terminal terminal, String... arguments) {
    Session session = new Session(terminal);
    CommandLine line = commandLine(session);
    return line.execute(arguments);
  }

  /** The parser with every command. */
  static CommandLine commandLine(Session session) {
    Terminal terminal = session.terminal();
    CommandLine line = new CommandLine(new Root(session), new Commands(session));
    line.setOut(terminal.out()).setErr(terminal.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((exception, command, parsed) -> {
      if (exception instanceof Failure failure) {
        return report(session, failure.problem(), failure.exitCode());
      }
      throw exception;
    });
    line.setParameterExceptionHandler((exception, arguments) -> {
      CommandLine command = exception.getCommandLine();
      String name = command.getCommandSpec().qualifiedName();
      JsonNode problem =
          Documents.object()
              .put("title", "The command line is wrong")
              .put("detail", exception.getMessage())
              .put("solution", "See '" + name + " --help'.");
      session.json(session.json() || java.util.List.of(arguments).contains("--json"));
      return report(session, problem, Exit.USAGE);
    });
    return line;
  }

  private static int report(Session session, JsonNode problem, int code) {
    Terminal terminal = session.terminal();
    if (session.json()) {
      terminal.out().println(Documents.write(problem));
    } else {
      terminal.out().flush();
      new Screen(terminal.err(), terminal.colour(), terminal.clock(), terminal.zone())
          .problem(problem);
    }
    return code;
  }
}
