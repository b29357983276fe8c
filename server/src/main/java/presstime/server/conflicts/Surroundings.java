package presstime.server.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.ChannelRules;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Precedence;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.policy.TextSignature;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.PrecedenceRows;
import presstime.server.conflicts.store.SignatureRows;
import presstime.server.conflicts.store.SweepRows;
import presstime.server.content.Contents;

/** Gathers what the rules look at. */
@Component
class Surroundings {

  /** A whole calendar month, in any zone, from any instant in it. */
  static final Duration A_MONTH = Duration.ofDays(33);

  private final PlacedRows placed;
  private final PrecedenceRows dependencies;
  private final SignatureRows signatures;
  private final Contents contents;
  private final SweepRows queue;

  Surroundings(
      PlacedRows placed,
      PrecedenceRows dependencies,
      SignatureRows signatures,
      Contents contents,
      SweepRows queue) {
    this.placed = placed;
    this.dependencies = dependencies;
    this.signatures = signatures;
    this.contents = contents;
    this.queue = queue;
  }

  /**
   * Everything that could be at odds with what is on some channels in a period: what lies so near
   * to it that a rule reaches it, what other channels tell the same people, what must go before and
   * what must go after.
   */
  Situation around(Book book, Collection<Long> channels, Instant from, Instant to) {
    Set<Long> looked = new HashSet<>(channels);
    channels.forEach(channel -> looked.addAll(book.sharingAudience(channel)));
    Map<Long, ChannelRules> known = RuleBook.rules(book, looked);
    Duration reach = reach(known.values());
    List<Placed> lines =
        placed.between(book.workspaceId(), known.keySet(), from.minus(reach), to.plus(reach));
    Set<Long> told = lines.stream().map(Placed::contentId).collect(Collectors.toSet());
    List<Precedence> precedences = dependencies.of(book.workspaceId(), told);
    List<Placed> predecessors =
        placed.openOf(
            book.workspaceId(), precedences.stream().map(Precedence::afterId).distinct().toList());
    List<Placed> all = new ArrayList<>(lines);
    Set<Long> there = lines.stream().map(Placed::id).collect(Collectors.toSet());
    placed
        .openOf(
            book.workspaceId(), precedences.stream().map(Precedence::contentId).distinct().toList())
        .stream()
        .filter(one -> !there.contains(one.id()))
        .forEach(all::add);
    known =
        RuleBook.rules(
            book, all.stream().map(Placed::channelId).collect(Collectors.toSet()), known);
    Set<Long> revisions = revisions(all);
    sign(book.workspaceId(), revisions);
    return new Situation(all, predecessors, known, signatures.alike(revisions), precedences);
  }

  private static Duration reach(Collection<ChannelRules> rules) {
    Duration reach = A_MONTH;
    for (ChannelRules one : rules) {
      for (Duration window : List.of(one.gap(), one.duplicatePeriod(), one.audienceWindow())) {
        reach = reach.compareTo(window) < 0 ? window : reach;
      }
    }
    return reach;
  }

  /**
   * Compares those of these texts that were not compared yet. One at a time in a workspace: two who
   * sign the same texts in the same moment, each in another order, would wait for each other.
   */
  void sign(long workspaceId, Set<Long> revisions) {
    if (revisions.isEmpty() || signatures.unsigned(revisions).isEmpty()) {
      return;
    }
    queue.lockWorkspace(workspaceId);
    for (long revision : signatures.unsigned(revisions)) {
      var article = contents.article(workspaceId, revision);
      signatures.sign(
          workspaceId,
          revision,
          TextSignature.of(workspaceId, article.title() + "\n" + article.text()));
    }
  }

  /** Compares texts once more, now that they are committed; false when all were so before. */
  boolean settle(Situation situation) {
    return signatures.settle(revisions(situation.placed()));
  }

  /** The same situation with what is known of its texts now. */
  Situation compared(Situation situation) {
    return new Situation(
        situation.placed(),
        situation.predecessors(),
        situation.channels(),
        signatures.alike(revisions(situation.placed())),
        situation.precedences());
  }

  private static Set<Long> revisions(List<Placed> some) {
    return some.stream().map(Placed::revisionId).collect(Collectors.toSet());
  }
}
