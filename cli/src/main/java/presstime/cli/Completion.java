package presstime.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** Tab completion for a shell. */
@Command(
    name = "completion",
    description = {
      "Print a completion script.",
      "bash: eval \"$(presstime completion bash)\"; zsh: the same with zsh, after compinit."
    })
final class Completion implements Callable<Integer> {
  private final Session session;

  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(paramLabel = "bash|zsh", description = "For which shell.")
  private Shell shell = Shell.BASH;

  Completion(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("presstime", Program.commandLine(session));
    if (shell == Shell.ZSH) {
      script = "autoload -U +X bashcompinit && bashcompinit\n" + script;
    }
    String text = script;
    session.show(Documents.object().put("script", text), screen -> screen.line(text));
    return Exit.OK;
  }
}
