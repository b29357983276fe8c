package presstime.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a PostgreSQL program so that it cannot outlive this process. A shell in a session of its own
 * (Ctrl-C at the terminal does not reach it) holds the reading end of a pipe whose only writing end
 * is ours: when we end in whatever way, the kernel closes it, and the shell stops the program.
 */
final class Guard {
  /**
   * The request is repeated because a program that has just been started still ignores SIGINT.
   * After a minute PostgreSQL gets SIGQUIT: it stops without a checkpoint and recovers at its next
   * start.
   */
  private static final String SCRIPT =
      """
      exec 3<&0
      trap '' INT TERM HUP
      "$@" </dev/null 3<&- &
      program=$!
      {
        read -r _
        tries=0
        while kill -INT $program; do
          sleep 1
          tries=$((tries + 1))
          [ $tries -lt 60 ] || kill -QUIT $program
        done
      } <&3 >/dev/null 2>&1 &
      watch=$!
      exec 3<&- </dev/null
      wait $program
      status=$?
      kill -KILL $watch
      exit $status
      """;

  private Guard() {}

  /**
   * The program under guard; closing the process's standard input stops it.
   *
   * @param account who runs it
   * @param command the program with its arguments
   */
  static ProcessBuilder prepare(Account account, List<String> command) {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", SCRIPT, "presstime-postgres"));
    shell.addAll(command);
    List<String> all = new ArrayList<>(List.of("setsid"));
    all.addAll(account.command(shell));
    return Command.prepare(all);
  }

  /** Asks the program to stop. */
  static void release(Process guard) {
    try {
      guard.getOutputStream().close();
    } catch (IOException e) {
      // The guard is gone already, and its end of the pipe with it.
    }
  }
}
