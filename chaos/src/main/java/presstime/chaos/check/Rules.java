package presstime.chaos.check;

import static presstime.chaos.check.Violation.Kind.DOUBLED;
import static presstime.chaos.check.Violation.Kind.LOST;
import static presstime.chaos.check.Violation.Kind.STUCK;
import static presstime.chaos.check.Violation.Kind.UNCALLED;
import static presstime.chaos.check.Violation.Kind.WRONG;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.check.History.RevisionRow;
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
          Replay::eachEffectHasItsDelivery,
          Replay::eachDeliveryHasItsEffect,
          Rules::theSiteIsAsTheProductBelieves,
          Rules::theSiteShowsNothingForgotten,
          Rules::attemptsAreNumbered,
          Rules::attemptsEnded,
          Rules::nothingBeganAfterItsEnd,
          Rules::revisionsAreWhole);

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
    for (DeliveryRow row : evidence.history().deliveries()) {
      boolean excused =
          row.is("held") && !row.approved()
              || row.is("failed") && RIGHTLY_REFUSED.contains(row.problem());
      if (row.is("failed", "missed", "unconfirmed", "held") && !excused) {
        found.accept(
            new Violation(LOST, row.id(), "ended as " + row.state() + ": " + row.problem()));
      }
    }
  }

  static void nothingWentOutTwice(Evidence evidence, Consumer<Violation> found) {
    Map<String, DeliveryRow> byKey = evidence.byKey();
    evidence
        .madePublic()
        .forEach((key, effects) -> {
          Set<Long> posts = new TreeSet<>(effects.stream().map(Effect::post).toList());
          if (posts.size() > 1) {
            DeliveryRow row = byKey.get(key);
            long id =
                row == null
                    ? evidence.deliveryOf(effects.getFirst().site(), effects.getFirst().words())
                    : row.id();
            found.accept(new Violation(DOUBLED, id, "readers saw it as posts " + posts));
          }
        });
    evidence
        .visible()
        .forEach((site, posts) -> {
          Map<String, Long> first = new HashMap<>();
          posts.forEach((post, words) -> {
            String story = Evidence.story(words);
            Long other = Columns.isColumn(story) ? null : first.putIfAbsent(story, post);
            if (other != null) {
              found.accept(
                  new Violation(
                      DOUBLED,
                      evidence.deliveryOf(site, words),
                      site + " shows " + story + " as " + other + " and " + post));
            }
          });
        });
  }

  static void onlyWhatWasAskedForWentOut(Evidence evidence, Consumer<Violation> found) {
    Map<String, DeliveryRow> byKey = evidence.byKey();
    for (Map.Entry<String, List<Effect>> made : evidence.madePublic().entrySet()) {
      Effect first = made.getValue().getFirst();
      DeliveryRow row = byKey.get(made.getKey());
      if (row == null) {
        found.accept(
            new Violation(
                UNCALLED,
                evidence.deliveryOf(first.site(), first.words()),
                "nobody asked for " + first));
      } else if (!row.is("published", "scheduled")) {
        found.accept(new Violation(UNCALLED, row.id(), row.state() + ", yet readers saw it"));
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
                row.delivery(),
                "content %d on %s: believed %s '%s', readers see %s"
                    .formatted(row.content(), row.site(), row.state(), row.words(), visible)));
      }
    }
  }

  /** What readers see, the product knows of: what it has forgotten nobody would ever take away. */
  static void theSiteShowsNothingForgotten(Evidence evidence, Consumer<Violation> found) {
    Set<String> known =
        evidence.history().publications().stream()
            .filter(row -> row.state().equals("live"))
            .map(row -> row.site() + "/" + row.post())
            .collect(Collectors.toSet());
    evidence
        .visible()
        .forEach((site, posts) ->
            posts.forEach((post, words) -> {
              if (!known.contains(site + "/" + post)) {
                found.accept(
                    new Violation(
                        WRONG,
                        evidence.deliveryOf(site, words),
                        "%s shows post %d, '%s', of which the product knows nothing"
                            .formatted(site, post, words)));
              }
            }));
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

  /** A claim that was taken from somebody stays taken; what is called off stays so. */
  static void nothingBeganAfterItsEnd(Evidence evidence, Consumer<Violation> found) {
    Map<Long, List<AttemptRow>> attempts = evidence.attempts();
    for (DeliveryRow row : evidence.history().deliveries()) {
      long fence = 0;
      for (AttemptRow attempt : attempts.getOrDefault(row.id(), List.of())) {
        if (attempt.fence() < fence) {
          found.accept(
              new Violation(WRONG, row.id(), "claimed anew, and begun after that: " + attempt));
        }
        fence = Math.max(fence, attempt.fence());
        Instant end = row.finishedAt();
        if (row.is("cancelled") && end != null && isAfter(attempt, end, evidence)) {
          found.accept(
              new Violation(UNCALLED, row.id(), "called off at " + end + ", and then " + attempt));
        }
      }
    }
  }

  private static boolean isAfter(AttemptRow attempt, Instant end, Evidence evidence) {
    Instant at = end.minus(evidence.base());
    return attempt.startedAt().isAfter(end.plus(evidence.clocks().off(at).multipliedBy(2)));
  }

  /**
   * Each edit is kept once, however often its request was made; a series makes copies by itself.
   */
  static void revisionsAreWhole(Evidence evidence, Consumer<Violation> found) {
    Map<Long, Integer> last = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (RevisionRow row : evidence.history().revisions()) {
      int expected = last.merge(row.content(), 1, Integer::sum);
      long delivery =
          evidence.history().deliveries().stream()
              .filter(one -> one.content() == row.content())
              .mapToLong(DeliveryRow::id)
              .findFirst()
              .orElse(0);
      if (row.number() != expected) {
        found.accept(
            new Violation(WRONG, delivery, "revision " + expected + " is missing before " + row));
        last.put(row.content(), row.number());
      }
      boolean copied = row.words().isEmpty() || Columns.isColumn(Evidence.story(row.words()));
      if (!copied && !words.add(row.words())) {
        found.accept(new Violation(DOUBLED, delivery, "written twice: " + row));
      }
    }
  }
}
