package presstime.server.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.bundles.BundleItem.After;
import presstime.server.bundles.policy.CriticalPath;
import presstime.server.bundles.store.BundleRows;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.ContentTypes;
import presstime.server.content.LinkMarks;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** Bundle templates of a workspace; what is kept can be made. */
@Component
public class BundleTemplates {

  private static final int MOST_ITEMS = 50;
  private static final int LAST_DAY = 3_650;
  private static final int MOST_MINUTES = 366 * 24 * 60;
  private static final int LONGEST_NAME = 200;

  private final BundleRows rows;
  private final Channels channels;
  private final ContentTypes types;
  private final InstantSource clock;

  BundleTemplates(BundleRows rows, Channels channels, ContentTypes types, InstantSource clock) {
    this.rows = rows;
    this.channels = channels;
    this.types = types;
    this.clock = clock;
  }

  /** All of the workspace, by name. */
  @Transactional(readOnly = true)
  public List<BundleTemplate> all(Caller caller) {
    return rows.templates(caller.workspaceId());
  }

  /** One of the workspace. */
  @Transactional(readOnly = true)
  public BundleTemplate get(Caller caller, long id) {
    return rows.template(caller.workspaceId(), id)
        .orElseThrow(() -> new NotFound("bundle template", id));
  }

  /** Keeps a new one. */
  @Transactional
  public BundleTemplate create(
      Caller caller, String name, Map<String, String> defaults, List<BundleItem> items) {
    String free = freeName(caller, name, 0);
    check(caller, items);
    return get(caller, rows.insert(caller, free, defaults, items, clock.instant()));
  }

  /**
   * Replaces one; what was made of it stays as it is.
   *
   * @param version the edit was made on
   */
  @Transactional
  public BundleTemplate put(
      Caller caller,
      long id,
      int version,
      String name,
      Map<String, String> defaults,
      List<BundleItem> items) {
    BundleTemplate present = get(caller, id);
    String free = freeName(caller, name, id);
    check(caller, items);
    if (!rows.update(id, version, free, defaults, items, clock.instant())) {
      throw new StaleVersion("bundle template", version, present.version());
    }
    return get(caller, id);
  }

  /** Removes one; what was made of it stays as it is. */
  @Transactional
  public void delete(Caller caller, long id, int version) {
    BundleTemplate present = get(caller, id);
    if (!rows.delete(id, version)) {
      throw new StaleVersion("bundle template", version, present.version());
    }
  }

  private String freeName(Caller caller, String name, long own) {
    String clean = name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidField("name", "The name is empty or too long.", "Use 1 to 200 characters.");
    }
    Optional<Long> holder = rows.holder(caller.workspaceId(), clean);
    if (holder.isPresent() && holder.get() != own) {
      throw new InvalidField(
          "name", "Bundle template " + holder.get() + " has this name already.", "Choose another.");
    }
    return clean;
  }

  private void check(Caller caller, List<BundleItem> items) {
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new InvalidField(
          "items", "There are " + items.size() + " items.", "Send 1 to " + MOST_ITEMS + ".");
    }
    List<String> roles = items.stream().map(BundleItem::role).toList();
    List<ChannelSummary> known = channels.list(caller.workspaceId());
    for (int i = 0; i < items.size(); i++) {
      String at = "items[" + i + "].";
      BundleItem item = items.get(i);
      if (!item.role().matches("[a-z][a-z0-9-]{0,39}") || roles.indexOf(item.role()) != i) {
        throw new InvalidField(
            at + "role",
            "'" + item.role() + "' is no role, or there twice.",
            "Use small letters, digits and hyphens, each role once.");
      }
      types.chosen(caller.workspaceId(), at + "type", item.type());
      checkText(at, item);
      checkTime(at, item);
      checkPlace(at, item, known);
      checkAfter(at, item, roles, known);
    }
    refuseCycle(items, roles);
  }

  private static void checkText(String at, BundleItem item) {
    if (item.title().isBlank()) {
      throw new InvalidField(at + "title", "The title is missing.", "Give it one.");
    }
    Set<String> known = item.after().stream().map(After::role).collect(Collectors.toSet());
    for (String mark : LinkMarks.in(item.title(), item.body(), item.excerpt())) {
      String name = mark.contains("@") ? mark.substring(0, mark.indexOf('@')) : mark;
      boolean number = name.matches("[0-9]+");
      if (!LinkMarks.isWellFormed(mark) || !number && !known.contains(name)) {
        throw new InvalidField(
            at + "body",
            "{{link:" + mark + "}} names nothing that it waits for.",
            "Name that role in after, too.");
      }
    }
  }

  private static void checkTime(String at, BundleItem item) {
    if (Math.abs(item.day()) > LAST_DAY) {
      throw new InvalidField(at + "day", "Day " + item.day() + " is out of range.", "Use ±3650.");
    }
    if (Math.abs(item.minutes()) > MOST_MINUTES) {
      throw new InvalidField(
          at + "minutes", item.minutes() + " minutes are out of range.", "Use at most a year.");
    }
  }

  private static void checkPlace(String at, BundleItem item, List<ChannelSummary> known) {
    if (item.channel() != null && item.platform() != null) {
      throw new InvalidField(
          at + "platform", "A channel and a platform are named.", "Name one of them, or none.");
    }
    refuseUnknown(at + "channel", item.channel(), known);
    String platform = item.platform();
    if (platform != null && known.stream().noneMatch(one -> one.platform().equals(platform))) {
      throw new InvalidField(
          at + "platform",
          "No channel of this workspace is on '" + platform + "'.",
          "Connect one first, or name another platform.");
    }
  }

  private static void refuseUnknown(
      String field, @org.jspecify.annotations.Nullable Long channel, List<ChannelSummary> known) {
    if (channel != null && known.stream().noneMatch(one -> one.id() == channel)) {
      throw new InvalidField(
          field, "There is no channel " + channel + ".", "Send a channel's number.");
    }
  }

  private static void checkAfter(
      String at, BundleItem item, List<String> roles, List<ChannelSummary> known) {
    for (int i = 0; i < item.after().size(); i++) {
      String here = at + "after[" + i + "].";
      After after = item.after().get(i);
      if (!roles.contains(after.role()) || after.role().equals(item.role())) {
        throw new InvalidField(
            here + "role",
            "There is no other item '" + after.role() + "'.",
            "Name the role of another item.");
      }
      boolean fits =
          Set.of("any", "all").contains(after.where()) && after.channel() == null
              || after.where().equals("channel") && after.channel() != null;
      if (!fits) {
        throw new InvalidField(
            here + "where", "It does not fit the channel.", "Send a channel, or any or all.");
      }
      refuseUnknown(here + "channel", after.channel(), known);
      if (after.delayMinutes() < 0 || after.delayMinutes() > MOST_MINUTES) {
        throw new InvalidField(
            here + "delayMinutes", "It is out of range.", "Use 0 to " + MOST_MINUTES + ".");
      }
    }
  }

  private static void refuseCycle(List<BundleItem> items, List<String> roles) {
    List<CriticalPath.Item> all = new ArrayList<>();
    List<CriticalPath.Edge> edges = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(new CriticalPath.Item(i, null));
      for (After after : items.get(i).after()) {
        edges.add(new CriticalPath.Edge(roles.indexOf(after.role()), i, Duration.ZERO));
      }
    }
    try {
      CriticalPath.of(all, edges, Instant.EPOCH);
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "items", "Some items wait for each other.", "Take one of those dependencies out.");
    }
  }
}
