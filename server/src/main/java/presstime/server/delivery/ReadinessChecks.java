package presstime.server.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Article;
import presstime.platform.ConnectionReport;
import presstime.platform.Media;
import presstime.platform.Problem;
import presstime.server.channels.ChannelDetails;
import presstime.server.channels.Channels;
import presstime.server.channels.Connections;
import presstime.server.channels.OpenChannel;
import presstime.server.content.Contents;
import presstime.server.content.LinkMarks;
import presstime.server.delivery.ReleaseGate.Verdict;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.policy.Objection;
import presstime.server.delivery.policy.Preflight;
import presstime.server.delivery.store.DependencyRows;
import presstime.server.delivery.store.DependencyRows.Unmet;
import presstime.server.delivery.store.ReleaseMemberRows;
import presstime.server.delivery.store.Situations;
import presstime.server.delivery.store.Situations.Look;
import presstime.server.delivery.store.WaitReasons;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.Json;

/**
 * Holds deliveries that are to go together against every rule before any of them leaves: their
 * state, approval, channel and its credentials, what must be live before, addresses in the text,
 * the platform's own rules, and files. What one of them waits for and another of them brings about
 * is no obstacle. Nothing is sent and nothing changes.
 */
@Component
public class ReadinessChecks {

  private static final Duration BUDGET = Duration.ofMinutes(1);

  /** An older test of a connection says nothing about now. */
  private static final Duration REPORT_GOOD_FOR = Duration.ofMinutes(15);

  private final ReleaseMemberRows rows;
  private final Situations situations;
  private final DependencyRows dependencies;
  private final WaitReasons reasons;
  private final Links links;
  private final Contents contents;
  private final Channels channels;
  private final Connections connections;
  private final Json json;

  ReadinessChecks(
      ReleaseMemberRows rows,
      Situations situations,
      DependencyRows dependencies,
      WaitReasons reasons,
      Links links,
      Contents contents,
      Channels channels,
      Connections connections,
      Json json) {
    this.rows = rows;
    this.situations = situations;
    this.dependencies = dependencies;
    this.reasons = reasons;
    this.links = links;
    this.contents = contents;
    this.channels = channels;
    this.connections = connections;
    this.json = json;
  }

  /** Checks deliveries of a workspace that would leave together; in order of their numbers. */
  public List<Readiness> check(long workspaceId, Collection<Long> deliveryIds, Instant at) {
    List<DeliveryRecord> members = rows.find(workspaceId, deliveryIds);
    Map<Long, Look> looks = situations.lookAt(deliveryIds, at);
    Instant since =
        looks.values().stream()
            .map(look -> look.predecessors().liveSince())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Together together = new Together(members, looks, since, at, new HashMap<>());
    return members.stream().map(row -> check(row, together)).toList();
  }

  /**
   * The way from a content through what it waits for, and what that waits for, back to one of those
   * that go together with it.
   *
   * @param together contents that go together
   * @return from the content to another of them; empty when there is none
   */
  public List<Long> wayBack(long contentId, Set<Long> together, Instant at) {
    Map<Long, Long> cameFrom = new HashMap<>();
    Deque<Long> ahead = new ArrayDeque<>(List.of(contentId));
    while (!ahead.isEmpty()) {
      long here = ahead.poll();
      for (Unmet unmet : dependencies.unmet(here, at)) {
        long next = unmet.afterId();
        if (together.contains(next) && here != contentId) {
          return path(cameFrom, contentId, here, next);
        }
        if (!together.contains(next) && cameFrom.putIfAbsent(next, here) == null) {
          ahead.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<Long> path(Map<Long, Long> cameFrom, long first, long here, long last) {
    Deque<Long> path = new ArrayDeque<>(List.of(here, last));
    Long before = here == first ? null : cameFrom.get(here);
    while (before != null) {
      path.addFirst(before);
      before = before == first ? null : cameFrom.get(before);
    }
    return List.copyOf(path);
  }

  /** Those that are checked with one another. */
  private record Together(
      List<DeliveryRecord> members,
      Map<Long, Look> looks,
      Instant since,
      Instant at,
      Map<Long, Optional<Problem>> connections) {

    boolean bringsAbout(Unmet unmet) {
      return members.stream()
          .anyMatch(row ->
              row.getContentId() == unmet.afterId()
                  && row.getAction().equals("publish")
                  && (unmet.channelId() == null || unmet.channelId().equals(row.getChannelId())));
    }

    Set<Long> contents() {
      return members.stream().map(DeliveryRecord::getContentId).collect(Collectors.toSet());
    }
  }

  private Readiness check(DeliveryRecord row, Together together) {
    String title = contents.get(row.getWorkspaceId(), row.getContentId()).title();
    String channel = "channel " + row.getChannelId();
    Hindrance hindrance;
    try {
      OpenChannel open = channels.open(row.getChannelId(), new ExchangeLog(json), BUDGET);
      channel = open.summary().name();
      hindrance = hindrance(row, open, together);
    } catch (Fault fault) {
      hindrance = new Hindrance(DeliveryProblems.channelUnusable(fault), null);
    }
    Look look = together.looks().get(row.getId());
    return new Readiness(
        row.getId(),
        row.getContentId(),
        title,
        row.getChannelId(),
        channel,
        hindrance == null,
        hindrance == null ? null : hindrance.until(),
        hindrance == null ? null : hindrance.problem(),
        look == null ? null : look.predecessors().liveSince());
  }

  /** What is in the way; {@code until} when it goes away by itself. */
  private record Hindrance(Problem problem, @Nullable Instant until) {}

  private @Nullable Hindrance hindrance(
      DeliveryRecord row, OpenChannel channel, Together together) {
    DeliveryState state = DeliveryState.of(row.getState());
    if (state == DeliveryState.PUBLISHED || state == DeliveryState.WITHDRAWN) {
      return null;
    }
    if (state != DeliveryState.SCHEDULED) {
      return new Hindrance(notWaiting(row, state), null);
    }
    Claimed claimed = ReleaseMemberRows.asClaimed(row);
    Look look = Objects.requireNonNull(together.looks().get(row.getId()));
    if (ContentCourier.isRepeated(claimed, look)) {
      return null;
    }
    Hindrance rule = rule(row, claimed, look, channel, together);
    if (rule != null) {
      return rule;
    }
    Optional<Problem> connection =
        together
            .connections()
            .computeIfAbsent(row.getChannelId(), id -> connection(row, together.at()));
    if (connection.isPresent()) {
      return new Hindrance(connection.get(), null);
    }
    return claimed.action().makesPublic() ? text(claimed, channel, together) : null;
  }

  private static Problem notWaiting(DeliveryRecord row, DeliveryState state) {
    String why = row.getProblem() == null ? "" : ReleaseMemberRows.problemTitle(row);
    return new Problem(
        "delivery.not_waiting",
        "It is " + state.word() + (why.isEmpty() ? "" : ": " + why),
        "Its delivery is " + state.word() + ", so it would not leave.",
        "Release, retry or schedule it, or take it out of the release.");
  }

  private @Nullable Hindrance rule(
      DeliveryRecord row, Claimed claimed, Look look, OpenChannel channel, Together together) {
    List<Unmet> unmet =
        look.predecessors().live()
            ? List.of()
            : dependencies.unmet(row.getContentId(), together.at());
    boolean among = !unmet.isEmpty() && unmet.stream().allMatch(together::bringsAbout);
    Look seen = among ? look.withoutPredecessors() : look;
    Objection objection =
        Preflight.check(
                ContentCourier.situation(
                    claimed,
                    seen,
                    new Verdict.Open(together.since()),
                    channel.summary(),
                    together.at()))
            .orElse(null);
    return switch (objection) {
      case null -> null;
      case Objection.Pace pace -> null;
      case Objection.Stop stop -> new Hindrance(named(stop.problem(), row, together.at()), null);
      case Objection.Wait wait ->
          new Hindrance(
              wait.why().equals("waits-for-predecessor")
                  ? named(DeliveryProblems.PREDECESSOR_NOT_LIVE, row, together.at())
                  : DeliveryProblems.EARLIER_FIRST,
              wait.until());
    };
  }

  private Problem named(Problem problem, DeliveryRecord row, Instant at) {
    return problem.equals(DeliveryProblems.PREDECESSOR_NOT_LIVE)
        ? DeliveryProblems.predecessorNotLive(reasons.because(row.getContentId(), at))
        : problem;
  }

  /** What the last test of the connection found, when that was not long ago. */
  private Optional<Problem> connection(DeliveryRecord row, Instant at) {
    Caller caller = new Caller(row.getWorkspaceId(), 0, "engine", Set.of());
    ChannelDetails details = connections.get(caller, row.getChannelId());
    ConnectionReport report = details.report();
    Instant testedAt = details.testedAt();
    boolean counts = testedAt != null && testedAt.isAfter(at.minus(REPORT_GOOD_FOR));
    return report == null || !counts ? Optional.empty() : report.problems().stream().findFirst();
  }

  private @Nullable Hindrance text(Claimed claimed, OpenChannel channel, Together together) {
    Article article =
        contents.article(claimed.workspaceId(), claimed.revisionId(), claimed.channelId());
    List<Media> files = article.media();
    Set<String> marks = LinkMarks.in(article);
    if (!marks.isEmpty()) {
      Links.Found found = links.look(claimed.workspaceId(), claimed.contentId(), marks);
      if (!found.unknown().isEmpty()) {
        String which = String.join(" ", found.unknown());
        return new Hindrance(DeliveryProblems.linkUnknown(which), null);
      }
      if (!together.contents().containsAll(found.waitsFor())) {
        Problem missing = DeliveryProblems.linkMissing(String.join(" ", found.missing()));
        return new Hindrance(missing, links.comes(found.waitsFor(), together.at()));
      }
      article = LinkMarks.fill(article, found.urls());
    }
    Optional<Problem> broken = channel.platform().check(article).stream().findFirst();
    return broken
        .or(() -> missing(files))
        .map(problem -> new Hindrance(problem, null))
        .orElse(null);
  }

  private static Optional<Problem> missing(List<Media> files) {
    for (Media file : files) {
      try (InputStream in = file.source().open()) {
        in.read();
      } catch (IOException e) {
        return Optional.of(DeliveryProblems.fileMissing(file.filename()));
      }
    }
    return Optional.empty();
  }
}
