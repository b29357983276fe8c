package presstime.chaos.check;

import static presstime.chaos.check.Violation.Kind.LOST;
import static presstime.chaos.check.Violation.Kind.UNCALLED;
import static presstime.chaos.check.Violation.Kind.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.ChangeRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.sink.Effect;

/**
 * Plays a story's deliveries once more and holds that against what readers saw of it, one scene
 * after the other: nothing, a text, another text, nothing. Order is asked of the site, whose clock
 * is true; by the servers' account only that is required which no moved clock, and nothing decided
 * at the last moment, can excuse.
 */
final class Replay {

  /** Deliveries of a story of which all orders are tried; there are never so many. */
  private static final int MOST = 10;

  /**
   * What was placed before another by so much goes before it. The other may have been looked at
   * already, and waited for the platform, or with its process for the end of its lease.
   */
  private static final Duration KNOWN_AFTER = Duration.ofSeconds(7);

  /** Between the site's clock and a server's there is the moment in which each is read. */
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final Evidence evidence;
  private final Map<Long, List<AttemptRow>> attempts;
  private final List<DeliveryRow> rows;
  private final List<Effect> effects;

  private Replay(
      Evidence evidence,
      Map<Long, List<AttemptRow>> attempts,
      List<DeliveryRow> rows,
      List<Effect> effects) {
    this.evidence = evidence;
    this.attempts = attempts;
    this.rows = rows;
    this.effects = effects;
  }

  private static void each(Evidence evidence, Consumer<Replay> story) {
    Map<String, List<DeliveryRow>> rows = evidence.byStory();
    Map<String, List<Effect>> effects = evidence.effectsByStory();
    Map<Long, List<AttemptRow>> attempts = evidence.attempts();
    rows.forEach((key, own) ->
        story.accept(new Replay(evidence, attempts, own, effects.getOrDefault(key, List.of()))));
  }

  /** Whatever readers saw was somebody's delivery, with these words, within its time. */
  static void eachEffectHasItsDelivery(Evidence evidence, Consumer<Violation> found) {
    each(evidence, story -> story.effects.forEach(effect -> story.explain(effect, found)));
  }

  /** Whatever was carried out, readers saw, in the order in which it had to be. */
  static void eachDeliveryHasItsEffect(Evidence evidence, Consumer<Violation> found) {
    each(evidence, story -> story.play(found));
  }

  private void explain(Effect effect, Consumer<Violation> found) {
    List<DeliveryRow> wanted = rows.stream().filter(row -> wants(row, effect)).toList();
    List<DeliveryRow> done = wanted.stream().filter(Replay::mayHaveBeenDone).toList();
    if (done.isEmpty()) {
      DeliveryRow row = wanted.isEmpty() ? rows.getFirst() : wanted.getFirst();
      found.accept(
          wanted.isEmpty()
              ? new Violation(WRONG, row.id(), "no delivery was to do this: " + effect)
              : new Violation(UNCALLED, row.id(), row.state() + ", yet readers saw: " + effect));
      return;
    }
    List<DeliveryRow> open = done.stream().filter(row -> !isOver(row, effect)).toList();
    if (open.isEmpty()) {
      found.accept(new Violation(WRONG, done.getLast().id(), "seen after it had ended: " + effect));
    } else if (open.stream().allMatch(row -> isEarly(row, effect))) {
      DeliveryRow row = open.getFirst();
      found.accept(
          new Violation(UNCALLED, row.id(), "due " + row.dueAt() + ", seen at: " + effect));
    }
  }

  private static boolean wants(DeliveryRow row, Effect effect) {
    return effect.kind() == Effect.Kind.HIDDEN
        ? !row.makesPublic()
        : row.makesPublic() && row.words().equals(effect.words());
  }

  /** What was left open is somebody else's complaint. */
  private static boolean mayHaveBeenDone(DeliveryRow row) {
    return isDone(row) || row.is("scheduled", "unconfirmed");
  }

  private static boolean isDone(DeliveryRow row) {
    return row.is("published", "withdrawn");
  }

  private boolean isOver(DeliveryRow row, Effect effect) {
    Instant end = row.finishedAt();
    return isDone(row)
        && end != null
        && evidence
            .serversTime(effect)
            .isAfter(end.plus(evidence.clocks().behind(effect.at())).plus(MOMENT));
  }

  private boolean isEarly(DeliveryRow row, Effect effect) {
    Instant begun = begun(row);
    boolean movedInDoubt = begun != null && begun.isBefore(placed(row));
    Instant soonest = movedInDoubt ? begun : row.dueAt();
    return evidence
        .serversTime(effect)
        .plus(evidence.clocks().ahead(effect.at()))
        .isBefore(soonest);
  }

  private @Nullable Instant begun(DeliveryRow row) {
    return attempts.getOrDefault(row.id(), List.of()).stream()
        .map(AttemptRow::startedAt)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** When somebody last decided about it. */
  private Instant placed(DeliveryRow row) {
    return evidence.history().changes().stream()
        .filter(change -> change.delivery() == row.id() && !change.actor().equals("engine"))
        .map(ChangeRow::at)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private void play(Consumer<Violation> found) {
    List<DeliveryRow> cast = rows.stream().filter(Replay::mayHaveBeenDone).toList();
    List<@Nullable String> scenes = scenes();
    if (cast.size() > MOST) {
      return;
    }
    int all = 0;
    int[] before = new int[cast.size()];
    for (int i = 0; i < cast.size(); i++) {
      all |= isDone(cast.get(i)) ? 1 << i : 0;
      for (int j = 0; j < cast.size(); j++) {
        before[i] |= isDone(cast.get(j)) && hadToWait(cast.get(i), cast.get(j)) ? 1 << j : 0;
      }
    }
    if (explains(all, all, cast, scenes, before)) {
      return;
    }
    int seen = mostSeen(all, cast, scenes, before);
    if (seen >= 0) {
      for (int i = 0; i < cast.size(); i++) {
        DeliveryRow row = cast.get(i);
        if ((all & ~seen & 1 << i) != 0) {
          found.accept(
              new Violation(
                  LOST,
                  row.id(),
                  "%s is called %s, and no reader ever saw it: %s"
                      .formatted(row.action(), row.state(), effects)));
        }
      }
    } else {
      boolean disordered = explains(all, all, cast, scenes, new int[cast.size()]);
      String what = disordered ? "not in due order: " : "its deliveries do not give this: ";
      found.accept(
          new Violation(
              WRONG, cast.isEmpty() ? rows.getFirst().id() : cast.getLast().id(), what + effects));
    }
  }

  /**
   * The most of these deliveries without which the others explain everything; negative for none.
   */
  private static int mostSeen(
      int all, List<DeliveryRow> cast, List<@Nullable String> scenes, int[] before) {
    int most = -1;
    for (int some = all; some >= 0; some--) {
      if ((some & ~all) == 0
          && (most < 0 || Integer.bitCount(some) > Integer.bitCount(most))
          && explains(some, all, cast, scenes, before)) {
        most = some;
      }
    }
    return most;
  }

  /** What readers saw one after the other, each different from the one before; null is nothing. */
  private List<@Nullable String> scenes() {
    List<@Nullable String> scenes = new ArrayList<>();
    scenes.add(null);
    Map<Long, String> visible = new LinkedHashMap<>();
    for (Effect effect : effects) {
      visible.remove(effect.post());
      if (effect.kind() != Effect.Kind.HIDDEN) {
        visible.put(effect.post(), effect.words());
      }
      String now = visible.isEmpty() ? null : List.copyOf(visible.values()).getLast();
      if (!Objects.equals(now, scenes.getLast())) {
        scenes.add(now);
      }
    }
    return scenes;
  }

  /** Two that were both known went in due order; whoever did not know of the other is excused. */
  private boolean hadToWait(DeliveryRow row, DeliveryRow earlier) {
    Instant begun = begun(row);
    boolean inOrder =
        earlier.dueAt().isBefore(row.dueAt())
            || earlier.dueAt().equals(row.dueAt()) && earlier.id() < row.id();
    if (!inOrder || begun == null || !begun.isAfter(placed(row))) {
      return false;
    }
    Instant placed = placed(earlier);
    return placed.equals(Instant.MIN)
        || placed.plus(KNOWN_AFTER).plus(off(placed)).plus(off(begun)).isBefore(begun);
  }

  private Duration off(Instant serversTime) {
    return evidence.clocks().off(serversTime.minus(evidence.base()));
  }

  /**
   * Whether these tell all of the scenes, each at its place.
   *
   * @param must those that were carried out, a bit each
   * @param all those that are called so; who is among them and not in {@code must} is left out, and
   *     what was left open may take part
   * @param before by delivery those that must have been before it
   */
  private static boolean explains(
      int must, int all, List<DeliveryRow> cast, List<@Nullable String> scenes, int[] before) {
    boolean[][] reached = new boolean[scenes.size() + 1][1 << cast.size()];
    reached[0][0] = true;
    for (int scene = 0; scene < scenes.size(); scene++) {
      for (int done = 0; done < 1 << cast.size(); done++) {
        for (int i = 0; reached[scene][done] && i < cast.size(); i++) {
          int one = 1 << i;
          if ((done & one) != 0 || (all & ~must & one) != 0 || (before[i] & must & ~done) != 0) {
            continue;
          }
          String shows = cast.get(i).makesPublic() ? cast.get(i).words() : null;
          reached[scene][done | one] |= Objects.equals(shows, scenes.get(scene));
          reached[scene + 1][done | one] |=
              scene + 1 < scenes.size() && Objects.equals(shows, scenes.get(scene + 1));
        }
      }
    }
    for (int done = 0; done < 1 << cast.size(); done++) {
      if (reached[scenes.size() - 1][done] && (done & must) == must) {
        return true;
      }
    }
    return false;
  }
}
