package presstime.server.bundles;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.BundleRecord;
import presstime.platform.Action;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.bundles.store.BundleRows;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.Contents;
import presstime.server.content.Editing;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.Dependencies;
import presstime.server.delivery.Dependency;
import presstime.server.delivery.Scheduled;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.identity.Caller;
import presstime.server.identity.NotAllowed;
import presstime.server.identity.Permission;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.scheduling.ScheduleTime;

/** Makes bundles: drafts, dependencies, deliveries and a release, in one transaction. */
@Component
public class Bundles {

  private final BundleTemplates templates;
  private final BundleRows rows;
  private final Editing editing;
  private final Contents contents;
  private final Channels channels;
  private final Dependencies dependencies;
  private final Deliveries deliveries;
  private final Releases releases;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Bundles(
      BundleTemplates templates,
      BundleRows rows,
      Editing editing,
      Contents contents,
      Channels channels,
      Dependencies dependencies,
      Deliveries deliveries,
      Releases releases,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.templates = templates;
    this.rows = rows;
    this.editing = editing;
    this.contents = contents;
    this.channels = channels;
    this.dependencies = dependencies;
    this.deliveries = deliveries;
    this.releases = releases;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is to be made.
   *
   * @param name null for the template's
   * @param anchor the time that items' times are told from
   * @param together how those go that go at the anchor's time; null for each by itself
   */
  public record Wanted(
      @Nullable String name,
      ScheduleTime anchor,
      Map<String, String> values,
      @Nullable Mode together,
      OnFailure onFailure) {}

  /**
   * Makes a bundle.
   *
   * @param dryRun true to do all of it, answer what came of it, and take it back
   */
  public Bundle make(Caller caller, long template, Wanted wanted, boolean dryRun) {
    if (!caller.may(Permission.CONTENT_WRITE)) {
      throw new NotAllowed(Permission.CONTENT_WRITE);
    }
    return Objects.requireNonNull(
        transaction.execute(begun -> {
          Bundle made = make(caller, templates.get(caller, template), wanted);
          if (dryRun) {
            begun.setRollbackOnly();
          }
          return dryRun ? made.withoutNumbers() : made;
        }));
  }

  /** One of the workspace. */
  @Transactional(readOnly = true)
  public Bundle get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id)
        .map(row -> view(caller, row, List.of(), List.of()))
        .orElseThrow(() -> new NotFound("bundle", id));
  }

  /**
   * Those of the workspace, the newest first.
   *
   * @param content only the one that this was made for; null for all
   */
  @Transactional(readOnly = true)
  public Page<Bundle> page(
      Caller caller, @Nullable Long content, int limit, @Nullable Cursor after) {
    return Page.of(
            rows.page(caller.workspaceId(), content, after, limit + 1),
            limit,
            row -> Cursor.of(row.getId()))
        .map(row -> view(caller, row, List.of(), List.of()));
  }

  private Bundle make(Caller caller, BundleTemplate template, Wanted wanted) {
    Map<String, String> values = new LinkedHashMap<>(template.defaults());
    values.putAll(wanted.values());
    for (String name : template.variables()) {
      if (!values.containsKey(name)) {
        throw new InvalidField(
            "values." + name, "The variable " + name + " has no value.", "Send one.");
      }
    }
    List<ChannelSummary> all = channels.list(caller.workspaceId());
    Map<String, Long> made = new LinkedHashMap<>();
    for (BundleItem item : template.items()) {
      made.put(item.role(), editing.create(caller, Drafts.draft(item, values, all, template)));
    }
    declare(caller, template, made);
    List<String> notes = new ArrayList<>();
    List<SchedulingConflict> conflicts = new ArrayList<>();
    List<Long> together = new ArrayList<>();
    for (BundleItem item : template.items()) {
      ScheduleTime time = Drafts.time(item, wanted.anchor());
      Scheduled scheduled =
          deliveries.schedule(
              caller,
              content(made, item.role()),
              List.of(),
              Action.PUBLISH,
              channel -> held(item, time, channel),
              false);
      notes.addAll(scheduled.notes());
      conflicts.addAll(scheduled.conflicts());
      if (time.instant().equals(wanted.anchor().instant())) {
        scheduled.deliveries().forEach(delivery -> together.add(delivery.id()));
      }
    }
    BundleRecord row = kept(caller, template, wanted, made, together);
    events.publishEvent(
        new ReleaseEvents.BundleMade(
            caller.workspaceId(),
            row.getId(),
            row.getName(),
            made.size(),
            caller.actor(),
            clock.instant()));
    return view(caller, row, notes.stream().distinct().toList(), conflicts);
  }

  /** An item's time is held against the rules of times that people send. */
  private ScheduleTime held(BundleItem item, ScheduleTime time, ChannelSummary channel) {
    try {
      return time.held("at", clock.instant(), channel.pastTimes());
    } catch (InvalidField refused) {
      throw new InvalidField(
          "at", "Item '" + item.role() + "': " + refused.getMessage(), refused.solution());
    }
  }

  private BundleRecord kept(
      Caller caller,
      BundleTemplate template,
      Wanted wanted,
      Map<String, Long> made,
      List<Long> together) {
    String asked = wanted.name();
    String name = asked == null || asked.isBlank() ? template.name() : asked.strip();
    if (name.length() > 200) {
      throw new InvalidField("name", "The name is too long.", "Use at most 200 characters.");
    }
    BundleRecord row = rows.fresh();
    row.setWorkspaceId(caller.workspaceId());
    row.setTemplateId(template.id());
    row.setName(name);
    row.setAnchorAt(wanted.anchor().instant());
    row.setTimeZone(wanted.anchor().wall().zone().getId());
    Mode mode = wanted.together();
    if (mode != null) {
      row.setReleaseId(
          releases
              .create(
                  caller,
                  name,
                  mode,
                  wanted.onFailure(),
                  wanted.anchor(),
                  new Joining(together, List.of(), List.of()))
              .id());
    }
    row.setCreatedBy(caller.actor());
    row.setCreatedAt(clock.instant());
    rows.keep(row, made);
    return row;
  }

  private void declare(Caller caller, BundleTemplate template, Map<String, Long> made) {
    for (BundleItem item : template.items()) {
      List<String> named = new ArrayList<>();
      for (BundleItem.After after : item.after()) {
        boolean first = !named.contains(after.role());
        named.add(after.role());
        dependencies.declare(
            caller,
            new Dependency.Wanted(
                content(made, item.role()),
                content(made, after.role()),
                after.channel(),
                after.where().equals("all"),
                after.delayMinutes(),
                first ? after.role() : null));
      }
    }
  }

  private Bundle view(
      Caller caller, BundleRecord row, List<String> notes, List<SchedulingConflict> conflicts) {
    Map<String, Long> made = rows.contents(row.getId());
    Map<Long, List<Dependency>> before = new LinkedHashMap<>();
    dependencies
        .among(caller, made.values())
        .forEach(one -> before.computeIfAbsent(one.contentId(), id -> new ArrayList<>()).add(one));
    List<Bundle.BundleContent> items = new ArrayList<>();
    made.forEach((role, id) ->
        items.add(
            new Bundle.BundleContent(
                role,
                id,
                contents.get(caller.workspaceId(), id).title(),
                deliveries.ofContent(caller, id).stream().map(Bundles::time).toList(),
                before.getOrDefault(id, List.of()).stream()
                    .map(one -> Objects.requireNonNullElse(one.role(), one.afterTitle()))
                    .toList())));
    return new Bundle(
        row.getId(),
        row.getTemplateId(),
        row.getName(),
        row.getAnchorAt(),
        row.getTimeZone(),
        row.getReleaseId(),
        items,
        notes,
        conflicts,
        row.getCreatedBy(),
        row.getCreatedAt());
  }

  private static Bundle.Time time(Delivery delivery) {
    return new Bundle.Time(
        delivery.id(),
        delivery.channelId(),
        delivery.channelName(),
        delivery.dueAt(),
        delivery.state().word());
  }

  private static long content(Map<String, Long> made, String role) {
    return Objects.requireNonNull(made.get(role), role);
  }
}
