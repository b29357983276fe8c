package presstime.server.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.ChannelRules;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Precedence;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.SignatureRows;

/**
 * Gathers what one delivery can be at odds with, and not what else is on its channel: somebody
 * waits for the answer, and a channel may have thousands in a month. What the rules say of the
 * others among themselves may be incomplete here; what the delivery adds to it is not, but for two
 * things that the channel's sweep finds a little later: texts of others that were not compared yet,
 * and neighbours that were more than a day late.
 */
@Component
class Nearby {

  /** Of the channel's neighbours, many more than are ever told of one delivery. */
  private static final int NEIGHBOURS = 64;

  private final PlacedRows placed;
  private final SignatureRows signatures;
  private final Surroundings surroundings;

  Nearby(PlacedRows placed, SignatureRows signatures, Surroundings surroundings) {
    this.placed = placed;
    this.signatures = signatures;
    this.surroundings = surroundings;
  }

  /**
   * The delivery and what it may be at odds with. It counts as still to come, at its time, also
   * when it has left meanwhile.
   *
   * @return empty when it is neither planned nor done
   */
  Optional<Situation> of(Book book, long delivery, Instant at) {
    return placed
        .find(book.workspaceId(), delivery)
        .map(one -> around(book, one.stillToCome(at)))
        .filter(situation -> situation.find(delivery).isPresent());
  }

  private Situation around(Book book, Placed one) {
    long workspace = book.workspaceId();
    Set<Long> sharing = book.sharingAudience(one.channelId());
    Map<Long, ChannelRules> rules = RuleBook.rules(book, and(sharing, one.channelId()));
    ChannelRules own = rules.get(one.channelId());
    if (own == null) {
      return new Situation(List.of(), List.of(), Map.of(), Map.of(), List.of());
    }
    surroundings.sign(workspace, Set.of(one.revisionId()));
    Map<Long, Map<Long, Double>> alike = signatures.alike(one.revisionId());
    List<Precedence> precedences = placed.precedences(workspace, List.of(one.contentId()));
    Map<Long, Placed> all = new HashMap<>();
    Stream.of(
            onItsChannel(workspace, own, one),
            sayingTheSame(workspace, own, one, alike.keySet()),
            toTheSamePeople(workspace, rules, sharing, one),
            placed.openOf(workspace, contents(precedences, Precedence::contentId)))
        .flatMap(Collection::stream)
        .forEach(other -> all.put(other.id(), other));
    all.put(one.id(), one);
    return new Situation(
        List.copyOf(all.values()),
        placed.openOf(workspace, contents(precedences, Precedence::afterId)),
        RuleBook.rules(
            book, all.values().stream().map(Placed::channelId).collect(Collectors.toSet()), rules),
        alike,
        precedences);
  }

  /** Those close to it; where what goes out is counted, all that may count. */
  private List<Placed> onItsChannel(long workspace, ChannelRules own, Placed one) {
    Instant at = one.dueAt();
    return own.allowance().limits(at).isEmpty()
        ? placed.nearest(workspace, one.channelId(), at, own.gap(), NEIGHBOURS)
        : placed.between(
            workspace,
            List.of(one.channelId()),
            at.minus(Surroundings.A_MONTH),
            at.plus(Surroundings.A_MONTH));
  }

  private List<Placed> sayingTheSame(
      long workspace, ChannelRules own, Placed one, Set<Long> alike) {
    Duration period = own.duplicatePeriod();
    return placed.carrying(
        workspace,
        one.channelId(),
        and(signatures.contents(alike), one.contentId()),
        one.dueAt().minus(period).minus(PlacedRows.LATE),
        one.dueAt().plus(period));
  }

  private List<Placed> toTheSamePeople(
      long workspace, Map<Long, ChannelRules> rules, Set<Long> sharing, Placed one) {
    if (sharing.isEmpty()) {
      return List.of();
    }
    Duration window =
        rules.values().stream()
            .map(ChannelRules::audienceWindow)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return placed.between(
        workspace,
        sharing,
        one.dueAt().minus(window).minus(PlacedRows.LATE),
        one.dueAt().plus(window));
  }

  private static List<Long> contents(
      List<Precedence> precedences, java.util.function.ToLongFunction<Precedence> which) {
    return precedences.stream().mapToLong(which).distinct().boxed().toList();
  }

  private static Set<Long> and(Collection<Long> some, long one) {
    Set<Long> all = new HashSet<>(some);
    all.add(one);
    return all;
  }
}
