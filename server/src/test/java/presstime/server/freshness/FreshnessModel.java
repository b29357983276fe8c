package presstime.server.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What freshness promises of one content, told in memory: what readers see, what was said about its
 * date, and what was done about it.
 */
final class FreshnessModel {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What the workspace says. */
  record Rules(
      @Nullable Period period,
      boolean unpublish,
      boolean updateCounts,
      int lateAfterHours,
      boolean lateActs,
      Instant since) {}

  /** What is on a channel. */
  record Shown(boolean live, int revision, Instant since, Instant changed) {}

  private record Expiry(int review, LocalDateTime due) {}

  private record Former(
      int review, @Nullable Instant reviewed, @Nullable LocalDateTime chosen, boolean flagged) {}

  final Map<Long, Shown> channels = new TreeMap<>();

  /** {@code action reason}, in order. */
  final List<String> actions = new ArrayList<>();

  int taken;
  Rules rules = new Rules(null, false, true, 24, true, Instant.EPOCH);

  private @Nullable String ownPeriod;
  private @Nullable LocalDateTime chosen;
  private @Nullable Boolean ownUnpublish;
  private Instant ruled = Instant.EPOCH;
  private @Nullable Instant first;
  private int known;
  private int review;
  private int reviewsEver;
  private @Nullable Instant reviewed;
  private boolean flagged;
  private @Nullable LocalDateTime due;
  private final Set<Expiry> acted = new HashSet<>();
  private @Nullable Former undoable;
  private List<@Nullable Object> seen = List.of();
  private boolean periodSaid;

  // ------------------------------------------------------------------------ what readers see

  void published(long channel, int revision, Instant now) {
    Shown before = channels.get(channel);
    boolean stays = before != null && before.live();
    channels.put(channel, new Shown(true, revision, stays ? before.since() : now, now));
  }

  void takenDown(long channel, Instant now) {
    Shown before = Objects.requireNonNull(channels.get(channel));
    channels.put(channel, new Shown(false, before.revision(), before.since(), now));
  }

  boolean isLive() {
    return channels.values().stream().anyMatch(Shown::live);
  }

  private @Nullable Instant liveSince() {
    return channels.values().stream()
        .filter(Shown::live)
        .map(Shown::since)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  // ---------------------------------------------------------------------- what people say

  boolean review(@Nullable LocalDateTime next, Instant now) {
    look(now);
    if (known == 0) {
      return false;
    }
    Former former = begin(now, next);
    look(now);
    undoable = former;
    return true;
  }

  private Former begin(Instant at, @Nullable LocalDateTime next) {
    Former former = new Former(review, reviewed, chosen, flagged);
    review = ++reviewsEver;
    reviewed = at;
    chosen = next;
    flagged = false;
    due = null;
    return former;
  }

  boolean undo(Instant now) {
    look(now);
    Former former = undoable;
    if (former == null) {
      return false;
    }
    review = former.review();
    reviewed = former.reviewed();
    chosen = former.chosen();
    flagged = former.flagged();
    ruled = now;
    look(now);
    return true;
  }

  /** Its own period (null for none, {@code never}), date and policy, in place of what was. */
  void own(
      @Nullable String period,
      @Nullable LocalDateTime date,
      @Nullable Boolean unpublish,
      Instant now) {
    look(now);
    boolean same =
        Objects.equals(ownPeriod, period)
            && Objects.equals(chosen, date)
            && Objects.equals(ownUnpublish, unpublish);
    if (!same) {
      ownPeriod = period;
      chosen = date;
      ownUnpublish = unpublish;
      ruled = now;
      look(now);
    }
  }

  void settings(Rules wanted, Instant now) {
    // Whoever says "never" for the first time has set a rule, although none held before.
    boolean samePeriod = periodSaid && Objects.equals(wanted.period(), rules.period());
    periodSaid = true;
    rules =
        new Rules(
            wanted.period(),
            wanted.unpublish(),
            wanted.updateCounts(),
            wanted.lateAfterHours(),
            wanted.lateActs(),
            samePeriod ? rules.since() : now);
  }

  // ---------------------------------------------------------------------- what follows

  /** Takes in what has happened: an update counts, dates move. */
  void look(Instant now) {
    Former former = channels.isEmpty() ? null : follow();
    LocalDateTime wall = wall();
    if (!Objects.equals(wall, due)) {
      boolean stays = flagged && wall != null && !instant(wall).isAfter(now);
      flagged = stays || wall != null && acted.contains(new Expiry(review, wall));
      due = wall;
    }
    List<@Nullable Object> present =
        Arrays.asList(
            first,
            liveSince(),
            known,
            ownPeriod,
            chosen,
            ownUnpublish,
            ruled,
            review,
            due,
            flagged);
    if (!present.equals(seen)) {
      seen = present;
      undoable = former;
    }
  }

  /** What a review that an update was replaces; null where there was none. */
  private @Nullable Former follow() {
    int newest = channels.values().stream().mapToInt(Shown::revision).max().orElse(0);
    boolean update = known > 0 && newest > known;
    known = Math.max(known, newest);
    if (first == null) {
      first = earliest(channels.values().stream().map(Shown::since).toList());
    }
    if (!update || !rules.updateCounts()) {
      return null;
    }
    Instant at =
        earliest(
            channels.values().stream()
                .filter(shown -> shown.revision() == newest)
                .map(Shown::changed)
                .toList());
    Instant begins = begins();
    return begin(begins != null && begins.isAfter(at) ? begins : at, null);
  }

  private static Instant earliest(List<Instant> some) {
    return some.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private @Nullable Instant begins() {
    return reviewed == null ? first : reviewed;
  }

  private @Nullable LocalDateTime wall() {
    if (chosen != null) {
      return chosen;
    }
    Instant begins = begins();
    boolean never = "never".equals(ownPeriod);
    Period period = ownPeriod == null || never ? rules.period() : Period.parse(ownPeriod);
    return never || period == null || begins == null
        ? null
        : LocalDateTime.ofInstant(begins, PARIS).plus(period);
  }

  static Instant instant(LocalDateTime wall) {
    ZoneOffsetTransition change = PARIS.getRules().getTransition(wall);
    return change != null && change.isGap() ? change.getInstant() : wall.atZone(PARIS).toInstant();
  }

  /** What a sweep does, or several at once. */
  void sweep(Instant now) {
    look(now);
    Instant since = liveSince();
    if (since == null || due == null || flagged || instant(due).isAfter(now)) {
      return;
    }
    Instant dueAt = instant(due);
    Instant ruledSince = ownPeriod == null && rules.since().isAfter(ruled) ? rules.since() : ruled;
    boolean unpublish = ownUnpublish == null ? rules.unpublish() : ownUnpublish;
    boolean late =
        Duration.between(dueAt, now).compareTo(Duration.ofHours(rules.lateAfterHours())) > 0;
    String reason = "on-time";
    if (ruledSince.isAfter(dueAt)) {
      reason = "rule-set-after";
      unpublish = false;
    } else if (since.isAfter(dueAt)) {
      reason = "live-after";
      unpublish = false;
    } else if (late) {
      reason = "late";
      unpublish = unpublish && rules.lateActs();
    }
    flagged = true;
    undoable = null;
    acted.add(new Expiry(review, due));
    actions.add((unpublish ? "unpublish " : "flag ") + reason);
    if (unpublish) {
      for (long channel : List.copyOf(channels.keySet())) {
        if (Objects.requireNonNull(channels.get(channel)).live()) {
          takenDown(channel, now);
          taken++;
        }
      }
    }
  }

  // ---------------------------------------------------------------------- what is shown

  boolean isFlagged() {
    return flagged;
  }

  String reviewBy() {
    return due == null ? "never" : instant(due).toString();
  }

  String state(Instant now, int soonDays) {
    if (flagged || isLive() && due != null && !instant(due).isAfter(now)) {
      return "overdue";
    }
    if (!isLive()) {
      return "not-live";
    }
    if (due == null) {
      return "never";
    }
    return instant(due.minusDays(soonDays)).isAfter(now) ? "fresh" : "due-soon";
  }
}
