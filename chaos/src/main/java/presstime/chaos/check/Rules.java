package presstime.chaos.check;

import static presstime.chaos.check.Violation.Kind.DOUBLED;
import static presstime.chaos.check.Violation.Kind.LOST;
import static presstime.chaos.check.Violation.Kind.STUCK;
import static presstime.chaos.check.Violation.Kind.UNCALLED;
import static presstime.chaos.check.Violation.Kind.WRONG;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.sink.Effect;

/**
 * What must hold once all is quiet, whatever was done before. Each rule is a function of the
 * evidence; adding one is that function and its line in {@link #ALL}.
 */
final class Rules {

  /** Reports what it finds. */
  interface Rule extends BiConsumer<Evidence, Consumer<Violation>> {}

  static final List<Rule> ALL =
      List.of(
          Rules::nothingIsStuck,
          Rules::whatWasDueWentOut,
          Rules::nothingWentOutTwice,
          Rules::onlyWhatWasAskedForWentOut,
          Rules::nothingWasEarly,
          Rules::theRightRevisionWentOut,
          Rules::dueOrderWasKept,
          Rules::theSiteIsAsTheProductBelieves,
          Rules::attemptsAreNumbered,
          Rules::attemptsEnded);

  /** Refusals that are right: what was to be changed or taken away was never there. */
  private static final Set<String> RIGHTLY_REFUSED = Set.of("delivery.nothing_published");

  private Rules() {}

  static void nothingIsStuck(Evidence evidence, Consumer<Violation> found) {
    for (DeliveryRow row : evidence.history().deliveries()) {
      if (row.leased()) {
        found.accept(new Violation(STUCK, row.id(), "a lease is live, and nobody is there"));
      } else if (row.is("scheduled") && !waitsBehindWhatIsHeld(row, evidence)) {
        found.accept(new Violation(STUCK, row.id(), "still scheduled, for " + row.runAt()));
      }
    }
  }

  /** What is to be taken away waits as long as its article waits for an approval. */
  private static boolean waitsBehindWhatIsHeld(DeliveryRow row, Evidence evidence) {
    return evidence.history().deliveries().stream()
        .filter(other -> other.content() == row.content() && other.site().equals(row.site()))
        .filter(other -> other.is("held") && !other.approved())
        .anyMatch(other -> !other.dueAt().isAfter(row.dueAt()));
  }

  static void whatWasDueWentOut(Evidence evidence, Consumer<Violation> found) {
    Map<String, List<Effect>> madePublic = evidence.madePublic();
    for (DeliveryRow row : evidence.history().deliveries()) {
      boolean excused =
          row.is("held") && !row.approved()
              || row.is("failed") && RIGHTLY_REFUSED.contains(row.problem());
      if (row.is("failed", "missed", "unconfirmed", "held") && !excused) {
        found.accept(
            new Violation(LOST, row.id(), "ended as " + row.state() + ": " + row.problem()));
      }
    }
    for (List<DeliveryRow> story : evidence.stories().values()) {
      boolean said = story.stream().anyMatch(row -> row.is("published"));
      boolean seen =
          story.stream().anyMatch(row -> madePublic.containsKey(row.site() + "/" + row.key()));
      if (said && !seen) {
        long id = story.stream().filter(row -> row.is("published")).findFirst().get().id();
        found.accept(new Violation(LOST, id, "called published, and no reader ever saw it"));
      }
    }
  }

  static void nothingWentOutTwice(Evidence evidence, Consumer<Violation> found) {
    Map<String, Long> byKey = deliveryByKey(evidence);
    evidence
        .madePublic()
        .forEach((key, effects) -> {
          Set<Long> posts = new TreeSet<>(effects.stream().map(Effect::post).toList());
          if (posts.size() > 1) {
            long id = byKey.getOrDefault(key, 0L);
            found.accept(new Violation(DOUBLED, id, "readers saw it as posts " + posts));
          }
        });
    evidence
        .visible()
        .forEach((site, posts) -> {
          Map<String, Long> first = new HashMap<>();
          posts.forEach((post, words) -> {
            String story = words.replaceFirst(" revision.*", "");
            Long other = Columns.isColumn(story) ? null : first.putIfAbsent(story, post);
            if (other != null) {
              found.accept(
                  new Violation(
                      DOUBLED, 0, site + " shows " + story + " as " + other + " and " + post));
            }
          });
        });
  }

  static void onlyWhatWasAskedForWentOut(Evidence evidence, Consumer<Violation> found) {
    Map<String, DeliveryRow> byKey = new HashMap<>();
    evidence.history().deliveries().forEach(row -> byKey.put(row.site() + "/" + row.key(), row));
    for (String key : evidence.madePublic().keySet()) {
      DeliveryRow row = byKey.get(key);
      if (row == null) {
        found.accept(new Violation(UNCALLED, 0, "nobody asked for " + key));
      } else if (!row.is("published", "scheduled")) {
        found.accept(new Violation(UNCALLED, row.id(), row.state() + ", yet readers saw it"));
      }
    }
  }

  static void nothingWasEarly(Evidence evidence, Consumer<Violation> found) {
    Map<String, List<Effect>> madePublic = evidence.madePublic();
    for (DeliveryRow row : evidence.history().deliveries()) {
      for (Effect effect : madePublic.getOrDefault(row.site() + "/" + row.key(), List.of())) {
        if (evidence.serversTime(effect).plus(evidence.ahead()).isBefore(row.dueAt())) {
          found.accept(
              new Violation(UNCALLED, row.id(), "due " + row.dueAt() + ", seen at " + effect.at()));
        }
      }
    }
  }

  static void theRightRevisionWentOut(Evidence evidence, Consumer<Violation> found) {
    Map<String, List<Effect>> madePublic = evidence.madePublic();
    for (DeliveryRow row : evidence.history().deliveries()) {
      List<Effect> effects = madePublic.getOrDefault(row.site() + "/" + row.key(), List.of());
      if (!effects.isEmpty() && !effects.getFirst().words().equals(row.words())) {
        found.accept(
            new Violation(
                WRONG,
                row.id(),
                "carries '" + row.words() + "', readers saw " + effects.getFirst()));
      }
    }
  }

  /** One content's deliveries to one channel follow each other in due order. */
  static void dueOrderWasKept(Evidence evidence, Consumer<Violation> found) {
    for (List<DeliveryRow> story : evidence.stories().values()) {
      DeliveryRow last = null;
      for (DeliveryRow row : story) {
        if (!row.is("published", "withdrawn") || row.revived()) {
          continue;
        }
        if (last != null
            && last.finishedAt() != null
            && row.startedAt() != null
            && row.startedAt().plus(evidence.ahead()).isBefore(last.finishedAt())) {
          found.accept(
              new Violation(
                  WRONG,
                  row.id(),
                  "left before delivery " + last.id() + ", which was due before it, had ended"));
        }
        last = row;
      }
    }
  }

  static void theSiteIsAsTheProductBelieves(Evidence evidence, Consumer<Violation> found) {
    for (History.PublicationRow row : evidence.history().publications()) {
      String visible =
          evidence.visible().getOrDefault(row.site(), Map.of()).get(Long.parseLong(row.post()));
      boolean right = row.state().equals("live") ? row.words().equals(visible) : visible == null;
      if (!right) {
        found.accept(
            new Violation(
                WRONG,
                0,
                "content %d on %s: believed %s '%s', readers see %s"
                    .formatted(row.content(), row.site(), row.state(), row.words(), visible)));
      }
    }
  }

  static void attemptsAreNumbered(Evidence evidence, Consumer<Violation> found) {
    Map<Long, List<AttemptRow>> attempts = evidence.attempts();
    for (DeliveryRow row : evidence.history().deliveries()) {
      List<AttemptRow> own = attempts.getOrDefault(row.id(), List.of());
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i).number() != i + 1) {
          found.accept(new Violation(WRONG, row.id(), "attempt " + (i + 1) + " is missing"));
          break;
        }
      }
      if (!row.is("scheduled") && own.size() != row.attempts()) {
        found.accept(
            new Violation(WRONG, row.id(), own.size() + " attempts, counted as " + row.attempts()));
      }
    }
  }

  static void attemptsEnded(Evidence evidence, Consumer<Violation> found) {
    Map<Long, List<AttemptRow>> attempts = evidence.attempts();
    for (DeliveryRow row : evidence.history().deliveries()) {
      List<AttemptRow> own = attempts.getOrDefault(row.id(), List.of());
      if (!row.is("scheduled")
          && own.stream().anyMatch(a -> a.outcome() == null || a.endedAt() == null)) {
        found.accept(new Violation(WRONG, row.id(), "an attempt has no end"));
      }
      boolean done = row.is("published", "withdrawn");
      boolean succeeded =
          own.stream()
              .anyMatch(
                  a -> Set.of("published", "withdrawn", "present").contains("" + a.outcome()));
      if (done && !succeeded) {
        found.accept(new Violation(WRONG, row.id(), row.state() + ", and no attempt says so"));
      }
    }
  }

  private static Map<String, Long> deliveryByKey(Evidence evidence) {
    Map<String, Long> byKey = new HashMap<>();
    evidence
        .history()
        .deliveries()
        .forEach(row -> byKey.put(row.site() + "/" + row.key(), row.id()));
    return byKey;
  }
}
