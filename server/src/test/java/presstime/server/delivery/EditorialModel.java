package presstime.server.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import presstime.platform.Action;

/**
 * One content on one channel as the rules D4 to D7 want it, without a database, an engine or a
 * platform: what waits, what is live, what happened.
 */
final class EditorialModel {

  /** One that waits, or waited. */
  static final class Event {
    final long id;
    final Action action;
    Instant due;

    Event(long id, Action action, Instant due) {
      this.id = id;
      this.action = action;
      this.due = due;
    }

    boolean isPublish() {
      return action == Action.PUBLISH;
    }
  }

  /** Two that belong together. */
  static final class Span {
    final boolean live;
    Event begin;
    final Event end;

    Span(boolean live, Event begin, Event end) {
      this.live = live;
      this.begin = begin;
      this.end = end;
    }
  }

  final List<Event> waiting = new ArrayList<>();
  final List<Span> spans = new ArrayList<>();
  final List<Action> happened = new ArrayList<>();
  boolean live;
  boolean everLive;
  int liveRevision;

  /** In the order in which they happen: by time, equal ones by number. */
  List<Event> inOrder() {
    return waiting.stream()
        .sorted(
            Comparator.comparing((Event event) -> event.due).thenComparingLong(event -> event.id))
        .toList();
  }

  /** Whether a publish or unpublish may have this time, the others being as they are. */
  boolean makesSense(Action action, Instant due, Event itself) {
    if (live) {
      return true;
    }
    List<Event> others = waiting.stream().filter(event -> event != itself).toList();
    return action == Action.PUBLISH
        ? others.stream().noneMatch(event -> !event.isPublish() && event.due.isBefore(due))
        : others.stream().anyMatch(event -> event.isPublish() && !event.due.isAfter(due));
  }

  Event firstWaiting(Action action) {
    return inOrder().stream().filter(event -> event.action == action).findFirst().orElse(null);
  }

  /** The next one, unless its opposite comes before: then it is another story. */
  Event next(Action action) {
    List<Event> order = inOrder();
    return !order.isEmpty() && order.getFirst().action == action ? order.getFirst() : null;
  }

  /** Those that follow without the opposite in between. */
  List<Event> alsoNext(Action action) {
    return inOrder().stream().skip(1).takeWhile(event -> event.action == action).toList();
  }

  /** A period's new beginning and end, held against everything else that waits. */
  boolean isInterrupted(boolean liveSpan, Instant from, Instant to) {
    boolean within =
        waiting.stream()
            .filter(event -> event.isPublish() != liveSpan)
            .anyMatch(event -> !event.due.isBefore(from) && !event.due.isAfter(to));
    boolean interrupts =
        spans.stream()
            .filter(span -> waiting.contains(span.end))
            .anyMatch(span -> {
              Instant turning = span.live == liveSpan ? to : from;
              return !turning.isBefore(span.begin.due) && !turning.isAfter(span.end.due);
            });
    return within || interrupts;
  }

  /** Whether a period's two ends make sense among what waits. */
  boolean mayHave(boolean liveSpan, Instant from) {
    if (live) {
      return true;
    }
    return liveSpan
        ? waiting.stream().anyMatch(event -> event.isPublish() && event.due.isBefore(from))
            || waiting.stream().noneMatch(event -> !event.isPublish() && event.due.isBefore(from))
        : waiting.stream().anyMatch(event -> event.isPublish() && !event.due.isAfter(from));
  }

  void callOff(Event event) {
    waiting.remove(event);
    spans.stream().filter(span -> span.begin == event).forEach(span -> waiting.remove(span.end));
  }

  /** Everything due happens, in order, also what is overdue. */
  void passes(Instant now, int approved) {
    for (Event event : inOrder()) {
      if (event.due.isAfter(now)) {
        return;
      }
      waiting.remove(event);
      if (event.isPublish()) {
        live = true;
        everLive = true;
        liveRevision = approved;
        happened.add(event.action);
      } else if (everLive) {
        live = false;
        happened.add(event.action);
      }
    }
  }
}
