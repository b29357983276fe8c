package presstime.server.conflicts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.ChannelRules;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Precedence;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.PrecedenceRows;
import presstime.server.conflicts.store.SignatureRows;

/**
 * Gathers what a few deliveries can be at odds with, and not what else is on their channels:
 * somebody waits for the answer, and a channel may have thousands in a month. What the rules say of
 * the others among themselves may be incomplete here; what concerns these is not.
 */
@Component
class Nearby {

  /** Of the channel's neighbours, many more than are ever told of one delivery. */
  private static final int NEIGHBOURS = 64;

  /**
   * Where somebody waits for a look that can refuse nothing, neighbours further behind their time
   * are left to the channel's sweep, and texts of others that were not compared yet.
   */
  private static final Duration LATE = Duration.ofDays(1);

  private final PlacedRows placed;
  private final PrecedenceRows dependencies;
  private final SignatureRows signatures;
  private final Surroundings surroundings;

  Nearby(
      PlacedRows placed,
      PrecedenceRows dependencies,
      SignatureRows signatures,
      Surroundings surroundings) {
    this.placed = placed;
    this.dependencies = dependencies;
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
        .filter(one -> book.channels().containsKey(one.channelId()))
        .map(one ->
            around(
                book,
                List.of(one.stillToCome(at)),
                book.policy(one.channelId()) != ConflictPolicy.WARN));
  }

  /** These deliveries and all that they are at odds with; their channels are there. */
  Situation of(Book book, List<Placed> some) {
    return around(book, some, true);
  }

  private Situation around(Book book, List<Placed> some, boolean complete) {
    long workspace = book.workspaceId();
    Set<Long> channels = some.stream().map(Placed::channelId).collect(Collectors.toSet());
    Set<Long> looked = new HashSet<>(channels);
    channels.forEach(channel -> looked.addAll(book.sharingAudience(channel)));
    Map<Long, ChannelRules> rules = RuleBook.rules(book, looked);
    surroundings.sign(workspace, some.stream().map(Placed::revisionId).collect(Collectors.toSet()));
    Duration late = complete ? Surroundings.A_MONTH : LATE;
    Map<Long, Placed> all = new HashMap<>();
    for (Placed one : some) {
      ChannelRules own = requireNonNull(rules.get(one.channelId()));
      if (complete) {
        signOthers(workspace, own, one);
      }
      Set<Long> sharing = book.sharingAudience(one.channelId());
      Stream.of(
              onItsChannel(workspace, own, one, late),
              sayingTheSame(workspace, own, one),
              toTheSamePeople(workspace, rules, sharing, one, late))
          .flatMap(Collection::stream)
          .forEach(other -> all.put(other.id(), other));
    }
    List<Precedence> precedences =
        dependencies.of(
            workspace, some.stream().map(Placed::contentId).collect(Collectors.toSet()));
    placed
        .openOf(workspace, contents(precedences, Precedence::contentId))
        .forEach(other -> all.put(other.id(), other));
    some.forEach(one -> all.put(one.id(), one));
    return new Situation(
        List.copyOf(all.values()),
        placed.openOf(workspace, contents(precedences, Precedence::afterId)),
        RuleBook.rules(
            book, all.values().stream().map(Placed::channelId).collect(Collectors.toSet()), rules),
        signatures.like(some.stream().map(Placed::revisionId).toList()),
        precedences);
  }

  private void signOthers(long workspace, ChannelRules own, Placed one) {
    Duration period = own.duplicatePeriod();
    surroundings.sign(
        workspace,
        signatures.unsigned(
            workspace, one.channelId(), one.dueAt().minus(period), one.dueAt().plus(period)));
  }

  /** Those close to it; where what goes out is counted, all that may count. */
  private List<Placed> onItsChannel(long workspace, ChannelRules own, Placed one, Duration late) {
    Instant at = one.dueAt();
    return own.allowance().limits(at).isEmpty()
        ? placed.nearest(workspace, one.channelId(), at, own.gap(), late, NEIGHBOURS)
        : placed.between(
            workspace,
            List.of(one.channelId()),
            at.minus(Surroundings.A_MONTH),
            at.plus(Surroundings.A_MONTH));
  }

  private List<Placed> sayingTheSame(long workspace, ChannelRules own, Placed one) {
    Duration period = own.duplicatePeriod();
    Set<Long> contents =
        new HashSet<>(signatures.contents(signatures.like(List.of(one.revisionId())).keySet()));
    contents.add(one.contentId());
    return placed.carrying(
        workspace,
        one.channelId(),
        contents,
        one.dueAt().minus(period).minus(Surroundings.A_MONTH),
        one.dueAt().plus(period));
  }

  private List<Placed> toTheSamePeople(
      long workspace, Map<Long, ChannelRules> rules, Set<Long> sharing, Placed one, Duration late) {
    if (sharing.isEmpty()) {
      return List.of();
    }
    Duration window =
        rules.values().stream()
            .map(ChannelRules::audienceWindow)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return placed.between(
        workspace, sharing, one.dueAt().minus(window).minus(late), one.dueAt().plus(window));
  }

  private static List<Long> contents(
      List<Precedence> precedences, ToLongFunction<Precedence> which) {
    return precedences.stream().mapToLong(which).distinct().boxed().toList();
  }
}
