package presstime.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import presstime.cli.account.Health;
import presstime.cli.account.Keys;
import presstime.cli.account.Login;
import presstime.cli.account.Logout;
import presstime.cli.account.OwnAccount;
import presstime.cli.account.Setup;
import presstime.cli.account.Whoami;
import presstime.cli.assignment.Assign;
import presstime.cli.assignment.FreeTimes;
import presstime.cli.assignment.Queue;
import presstime.cli.assignment.Settings;
import presstime.cli.assignment.Slots;
import presstime.cli.batch.Batch;
import presstime.cli.batch.Export;
import presstime.cli.batch.Import;
import presstime.cli.batch.Missed;
import presstime.cli.batch.Template;
import presstime.cli.bundle.Bundle;
import presstime.cli.bundle.Dependency;
import presstime.cli.bundle.Milestone;
import presstime.cli.bundle.Release;
import presstime.cli.channel.Channels;
import presstime.cli.channel.Platforms;
import presstime.cli.clients.Links;
import presstime.cli.content.Approve;
import presstime.cli.content.Content;
import presstime.cli.content.Return;
import presstime.cli.content.Submit;
import presstime.cli.content.Types;
import presstime.cli.demo.Demo;
import presstime.cli.freshness.Freshness;
import presstime.cli.history.AtRisk;
import presstime.cli.history.Audit;
import presstime.cli.history.DryRun;
import presstime.cli.history.History;
import presstime.cli.moderation.Mentions;
import presstime.cli.moderation.Moderation;
import presstime.cli.moderation.Review;
import presstime.cli.monitor.Monitor;
import presstime.cli.operations.Backup;
import presstime.cli.people.Members;
import presstime.cli.people.Workspace;
import presstime.cli.period.Period;
import presstime.cli.period.Standing;
import presstime.cli.recurrence.Series;
import presstime.cli.recurrence.When;
import presstime.cli.schedule.Cancel;
import presstime.cli.schedule.Conflicts;
import presstime.cli.schedule.Deliveries;
import presstime.cli.schedule.Delivery;
import presstime.cli.schedule.Operations;
import presstime.cli.schedule.PastDue;
import presstime.cli.schedule.Publish;
import presstime.cli.schedule.Reschedule;
import presstime.cli.schedule.Resolve;
import presstime.cli.schedule.Retry;
import presstime.cli.schedule.Schedule;
import presstime.cli.schedule.Unplanned;
import presstime.cli.schedule.Unpublish;
import presstime.cli.schedule.Unschedule;
import presstime.cli.schedule.Upcoming;
import presstime.cli.session.Session;

/** {@code presstime}: the options every command has. */
@Command(
    name = "presstime",
    description = "A self-hosted publishing desk, from the shell.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the server refused or failed",
      "2:the command line is wrong",
      "3:not signed in",
      "4:not found",
      "5:at odds with the present state, or changed meanwhile",
      "6:the server cannot be reached",
      "7:the delivery failed or is unconfirmed"
    },
    subcommands = {
      Setup.class,
      Login.class,
      Logout.class,
      Whoami.class,
      Health.class,
      Monitor.class,
      Platforms.class,
      Channels.class,
      Content.class,
      Types.class,
      Submit.class,
      Approve.class,
      Return.class,
      Moderation.class,
      Review.class,
      Mentions.class,
      Schedule.class,
      Reschedule.class,
      Unschedule.class,
      Publish.class,
      Unpublish.class,
      Period.class,
      Standing.class,
      Series.class,
      When.class,
      Upcoming.class,
      Unplanned.class,
      PastDue.class,
      Deliveries.class,
      Delivery.class,
      Retry.class,
      Resolve.class,
      Cancel.class,
      Missed.class,
      Batch.class,
      Template.class,
      Dependency.class,
      Bundle.class,
      Release.class,
      Milestone.class,
      Import.class,
      Export.class,
      Conflicts.class,
      DryRun.class,
      AtRisk.class,
      History.class,
      Audit.class,
      Freshness.class,
      Links.class,
      Settings.class,
      Slots.class,
      Assign.class,
      FreeTimes.class,
      Queue.class,
      Keys.class,
      Members.class,
      Workspace.class,
      OwnAccount.class,
      Operations.class,
      Backup.class,
      Demo.class,
      Completion.class
    })
final class Root implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec before anything runs
  Root(Session session) {
    this.session = session;
  }

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Write one JSON document, for programs.")
  void json(boolean on) {
    session.json(on);
  }

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      paramLabel = "ADDRESS",
      description = "The server; else PRESSTIME_URL, else the one signed in to last.")
  void url(String address) {
    session.url(address);
  }

  @Option(
      names = "--key",
      scope = ScopeType.INHERIT,
      paramLabel = "KEY",
      description = "The API key; else PRESSTIME_API_KEY, else the one kept by login.")
  void key(String key) {
    session.key(key);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
