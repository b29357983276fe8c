package presstime.server.batches;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.platform.Action;
import presstime.server.batches.BatchRuns.Manner;
import presstime.server.batches.store.TemplateRows;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** Schedule templates of a workspace, and laying them over contents. */
@Component
public class ScheduleTemplates {

  private static final int MOST_STEPS = 50;
  private static final int LAST_DAY = 3_650;
  private static final int LONGEST_NAME = 200;

  private final TemplateRows rows;
  private final TemplatePlans plans;
  private final Channels channels;
  private final BatchRuns runs;
  private final InstantSource clock;

  ScheduleTemplates(
      TemplateRows rows,
      TemplatePlans plans,
      Channels channels,
      BatchRuns runs,
      InstantSource clock) {
    this.rows = rows;
    this.plans = plans;
    this.channels = channels;
    this.runs = runs;
    this.clock = clock;
  }

  /** All of the workspace, by name. */
  @Transactional(readOnly = true)
  public List<ScheduleTemplate> all(Caller caller) {
    return rows.all(caller.workspaceId());
  }

  /** One of the workspace. */
  @Transactional(readOnly = true)
  public ScheduleTemplate get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id)
        .orElseThrow(() -> new NotFound("schedule template", id));
  }

  /** Keeps a new one. */
  @Transactional
  public ScheduleTemplate create(Caller caller, String name, List<TemplateStep> steps) {
    String free = freeName(caller, name, 0);
    return get(caller, rows.insert(caller, free, checked(caller, steps), clock.instant()));
  }

  /**
   * Replaces one; what was scheduled by it stays as it is.
   *
   * @param version the edit was made on
   * @throws StaleVersion when somebody else was faster
   */
  @Transactional
  public ScheduleTemplate put(
      Caller caller, long id, int version, String name, List<TemplateStep> steps) {
    ScheduleTemplate present = get(caller, id);
    String free = freeName(caller, name, id);
    if (!rows.update(id, version, free, checked(caller, steps), clock.instant())) {
      throw new StaleVersion("schedule template", version, present.version());
    }
    return get(caller, id);
  }

  /** Removes one; what was scheduled by it stays as it is. */
  @Transactional
  public void delete(Caller caller, long id, int version) {
    ScheduleTemplate present = get(caller, id);
    if (!rows.delete(id, version)) {
      throw new StaleVersion("schedule template", version, present.version());
    }
  }

  /**
   * Lays a template over contents: each step of each content is an item of one batch, which can be
   * undone.
   *
   * @param start day 0
   * @param zone in which times of day are meant; null for each channel's own
   */
  public BatchReport apply(
      Caller caller,
      long id,
      List<Long> contents,
      LocalDate start,
      @Nullable ZoneId zone,
      boolean partial,
      boolean dryRun) {
    ScheduleTemplate template = get(caller, id);
    List<Long> distinct = contents.stream().distinct().toList();
    if (distinct.isEmpty()) {
      throw new InvalidField("contents", "Nothing is chosen.", "Send numbers of contents.");
    }
    Chosen.refuseTooMany(distinct.size() * template.steps().size());
    return runs.run(
        caller,
        new Manner(
            "template", "Template \"" + template.name() + "\" from " + start, partial, dryRun),
        leftOut -> plans.plan(caller, template, distinct, start, zone, leftOut));
  }

  private String freeName(Caller caller, String name, long own) {
    String clean = name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidField("name", "The name is empty or too long.", "Use 1 to 200 characters.");
    }
    Optional<Long> holder = rows.holder(caller.workspaceId(), clean);
    if (holder.isPresent() && holder.get() != own) {
      throw new InvalidField(
          "name", "Template " + holder.get() + " has this name already.", "Choose another.");
    }
    return clean;
  }

  private List<TemplateStep> checked(Caller caller, List<TemplateStep> steps) {
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new InvalidField(
          "steps", "There are " + steps.size() + " steps.", "Send 1 to " + MOST_STEPS + ".");
    }
    List<ChannelSummary> all = channels.list(caller.workspaceId());
    for (int i = 0; i < steps.size(); i++) {
      check("steps[" + i + "].", steps.get(i), all);
    }
    return steps;
  }

  private static void check(String at, TemplateStep step, List<ChannelSummary> channels) {
    if (step.name().length() > LONGEST_NAME) {
      throw new InvalidField(at + "name", "The name is too long.", "Use at most 200 characters.");
    }
    if (step.day() < 0 || step.day() > LAST_DAY) {
      throw new InvalidField(
          at + "day", "Day " + step.day() + " is out of range.", "Use 0 to " + LAST_DAY + ".");
    }
    if (step.channel() != null && step.platform() != null) {
      throw new InvalidField(
          at + "platform", "A channel and a platform are named.", "Name one of them, or none.");
    }
    Long channel = step.channel();
    if (channel != null && channels.stream().noneMatch(known -> known.id() == channel)) {
      throw new InvalidField(
          at + "channel", "There is no channel " + channel + ".", "Send a channel's number.");
    }
    String platform = step.platform();
    if (platform != null
        && channels.stream().noneMatch(known -> known.platform().equals(platform))) {
      throw new InvalidField(
          at + "platform",
          "No channel of this workspace is on '" + platform + "'.",
          "Connect one first, or name another platform.");
    }
    action(at + "action", step.action());
  }

  static Action action(String field, String word) {
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(word)) {
        return action;
      }
    }
    throw new InvalidField(
        field, "'" + word + "' is not an action.", "Use publish, update, unpublish or delete.");
  }
}
