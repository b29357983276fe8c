package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Article;
import presstime.platform.Problem;
import presstime.server.content.LinkMarks;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Plan;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.store.PublishedLinkRows;
import presstime.server.delivery.store.PublishedLinkRows.Target;

/**
 * Fills the placeholders of an article with the addresses of what was published before it. What a
 * delivery was sent with once it keeps: an attempt after an unknown outcome must not be another
 * text.
 */
@Component
public class Links {

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final PublishedLinkRows rows;

  Links(PublishedLinkRows rows) {
    this.rows = rows;
  }

  /**
   * What placeholders of a content come to now.
   *
   * @param urls of those that have an address
   * @param missing a sentence for each that has none yet
   * @param unknown a sentence for each that names nothing
   * @param waitsFor contents that have none yet
   */
  public record Found(
      Map<String, String> urls, List<String> missing, List<String> unknown, List<Long> waitsFor) {
    public Found {
      urls = Map.copyOf(urls);
      missing = List.copyOf(missing);
      unknown = List.copyOf(unknown);
      waitsFor = List.copyOf(waitsFor);
    }
  }

  /** Looks up the placeholders of a content. */
  public Found look(long workspaceId, long contentId, Collection<String> marks) {
    Map<String, String> urls = new HashMap<>();
    List<String> missing = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<Long> waitsFor = new ArrayList<>();
    for (String mark : marks) {
      Target target =
          LinkMarks.isWellFormed(mark) ? rows.target(workspaceId, contentId, mark) : null;
      if (target == null || target.contentId() == contentId) {
        unknown.add(
            "{{link:"
                + mark
                + "}} "
                + (target == null ? "names nothing here." : "is the content itself."));
      } else if (target.url() == null) {
        missing.add(
            "{{link:%s}}: \"%s\" (content %d)%s has no address yet."
                .formatted(
                    mark,
                    target.title(),
                    target.contentId(),
                    target.channel() == null ? "" : " on " + target.channel()));
        waitsFor.add(target.contentId());
      } else {
        urls.put(mark, target.url());
      }
    }
    return new Found(urls, missing, unknown, waitsFor);
  }

  /**
   * What the placeholders of an article will come to when it is due.
   *
   * @param article with the addresses that are known
   * @param keeps what would keep it from going; null for nothing
   * @param delays what it would wait for, and then go; null for nothing
   */
  public record Ahead(Article article, @Nullable Problem keeps, @Nullable Problem delays) {}

  /** Looks ahead for a content that is due then. */
  public Ahead ahead(
      long workspaceId, long contentId, Article article, Instant dueAt, Instant now) {
    Set<String> marks = LinkMarks.in(article);
    if (marks.isEmpty()) {
      return new Ahead(article, null, null);
    }
    Found found = look(workspaceId, contentId, marks);
    Article filled = LinkMarks.fill(article, found.urls());
    if (!found.unknown().isEmpty()) {
      return new Ahead(
          filled, DeliveryProblems.linkUnknown(String.join(" ", found.unknown())), null);
    }
    Instant comes = comes(found.waitsFor(), now);
    if (found.missing().isEmpty() || comes != null && !comes.isAfter(dueAt)) {
      return new Ahead(filled, null, null);
    }
    Problem missing = DeliveryProblems.linkMissing(String.join(" ", found.missing()));
    return comes == null ? new Ahead(filled, missing, null) : new Ahead(filled, null, missing);
  }

  /** An article that may leave, or why it may not. */
  record Filled(Article article, @Nullable Plan instead) {}

  /**
   * Fills an article for a delivery that is about to leave.
   *
   * @param repeated something may have been sent for it already: then with what it was sent with
   */
  Filled fill(Claimed claimed, Article article, boolean repeated, Instant now) {
    Set<String> marks = LinkMarks.in(article);
    if (marks.isEmpty()) {
      return new Filled(article, null);
    }
    Map<String, String> kept = repeated ? rows.kept(claimed.id()) : Map.of();
    List<String> open = marks.stream().filter(mark -> !kept.containsKey(mark)).toList();
    Found found = look(claimed.workspaceId(), claimed.contentId(), open);
    Map<String, String> urls = new HashMap<>(found.urls());
    urls.putAll(kept);
    Article filled = LinkMarks.fill(article, urls);
    if (claimed.action().makesPublic() && !claimed.ambiguous()) {
      if (!found.unknown().isEmpty()) {
        return new Filled(
            filled,
            new Plan.Stop(
                DeliveryState.HELD,
                DeliveryProblems.linkUnknown(String.join(" ", found.unknown()))));
      }
      if (!found.missing().isEmpty()) {
        return new Filled(
            filled,
            new Plan.Wait(
                until(found.waitsFor(), now),
                true,
                "waits-for-link",
                DeliveryProblems.linkMissing(String.join(" ", found.missing()))));
      }
    }
    if (!found.urls().isEmpty() && !rows.keep(claimed.id(), claimed.fence(), found.urls(), now)) {
      // Somebody else has it now; this claim's conclusion is refused for the same reason.
      return new Filled(filled, new Plan.Wait(now.plus(SOON), claimed.paced(), "waits-for-link"));
    }
    return new Filled(filled, null);
  }

  /** When the last of these goes out; null when one of them has no time. */
  @Nullable Instant comes(Collection<Long> contents, Instant now) {
    Instant last = null;
    for (long content : contents) {
      Instant runsAt = rows.nextRun(List.of(content));
      if (runsAt == null) {
        return null;
      }
      last = last == null || runsAt.isAfter(last) ? runsAt : last;
    }
    Instant soonest = now.plus(SOON);
    return last == null || last.isBefore(soonest) ? soonest : last;
  }

  private Instant until(List<Long> contents, Instant now) {
    Instant last = now.plus(LOOK_AGAIN);
    Instant soonest = now.plus(SOON);
    Instant runsAt = rows.nextRun(contents);
    if (runsAt == null || runsAt.isAfter(last)) {
      return last;
    }
    return runsAt.isAfter(soonest) ? runsAt : soonest;
  }
}
