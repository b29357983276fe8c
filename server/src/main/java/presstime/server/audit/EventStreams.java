package presstime.server.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import presstime.server.identity.Caller;

/**
 * Gives every reader on this server the events of their workspace, in the order of their ids, none
 * missing, none twice. One poller reads the log for all of them, and only while there are any; each
 * server has its own, so it does not matter which one an event comes from.
 */
@Component
class EventStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final int BATCH = 500;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

  private final DSLContext database;
  private final DataSource connections;
  private final Duration pace;
  private final int mostInAll;
  private final int mostPerAccount;
  private final int buffer;

  private final List<EventSubscription> waiting = new ArrayList<>();
  private final List<EventSubscription> live = new ArrayList<>();
  private long delivered;
  private @Nullable Thread poller;
  private @Nullable Thread listener;
  private boolean ended;

  EventStreams(
      DSLContext database,
      DataSource connections,
      @Value("${presstime.events.pace:PT0.25S}") Duration pace,
      @Value("${presstime.events.streams:200}") int mostInAll,
      @Value("${presstime.events.streams-per-account:12}") int mostPerAccount,
      @Value("${presstime.events.buffer:500}") int buffer) {
    this.database = database;
    this.connections = connections;
    this.pace = pace;
    this.mostInAll = mostInAll;
    this.mostPerAccount = mostPerAccount;
    this.buffer = buffer;
  }

  /**
   * Begins to collect events for the caller; to be closed.
   *
   * @throws TooManyStreams when the account or the server has its number
   */
  synchronized EventSubscription open(Caller caller) {
    List<EventSubscription> all = new ArrayList<>(live);
    all.addAll(waiting);
    if (all.size() >= mostInAll) {
      throw new TooManyStreams(mostInAll, false);
    }
    long own = all.stream().filter(one -> one.caller().accountId() == caller.accountId()).count();
    if (own >= mostPerAccount) {
      throw new TooManyStreams(mostPerAccount, true);
    }
    EventSubscription subscription = new EventSubscription(this, caller, buffer);
    if (ended) {
      subscription.end();
      return subscription;
    }
    if (live.isEmpty()) {
      // What the poller knows of the log is as old as its last reader.
      waiting.add(subscription);
    } else {
      subscription.startsAt(delivered);
      live.add(subscription);
    }
    if (poller == null) {
      poller = Thread.ofVirtual().name("event-streams").start(this::poll);
    }
    if (listener == null) {
      ActivityNotices notices = new ActivityNotices(connections, this::listenOn, this::active);
      listener = Thread.ofPlatform().name("activity-notices").daemon().start(notices);
    }
    return subscription;
  }

  synchronized void leave(EventSubscription subscription) {
    waiting.remove(subscription);
    live.remove(subscription);
  }

  private void poll() {
    EventTail tail = new EventTail(database);
    while (goOn()) {
      Duration pause = pace;
      try {
        if (isBeginning()) {
          tail.begin().ifPresent(this::begin);
        } else {
          List<LoggedEvent> events = tail.next(BATCH);
          deliver(events);
          pause = events.isEmpty() ? pace : Duration.ZERO;
        }
      } catch (RuntimeException e) {
        LOG.warn("Live events wait: the log cannot be read. {}", String.valueOf(e.getMessage()));
        pause = AFTER_A_FAILURE;
      }
      rest(pause);
    }
  }

  /** The poller ends with its last reader. */
  private synchronized boolean goOn() {
    boolean wanted = !ended && !(waiting.isEmpty() && live.isEmpty());
    if (!wanted) {
      poller = null;
    }
    return wanted;
  }

  /** So does who listens for what was carried out. */
  private synchronized boolean listenOn() {
    boolean wanted = !ended && !(waiting.isEmpty() && live.isEmpty());
    if (!wanted) {
      listener = null;
    }
    return wanted;
  }

  private synchronized void active(long workspaceId) {
    List<EventSubscription> all = new ArrayList<>(live);
    all.addAll(waiting);
    for (EventSubscription subscription : all) {
      if (workspaceId == ActivityNotices.ALL
          || workspaceId == subscription.caller().workspaceId()) {
        subscription.offerActivity();
      }
    }
  }

  private synchronized boolean isBeginning() {
    return live.isEmpty();
  }

  private synchronized void begin(long end) {
    delivered = end;
    for (EventSubscription subscription : waiting) {
      subscription.startsAt(end);
    }
    live.addAll(waiting);
    waiting.clear();
  }

  private synchronized void deliver(List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      for (EventSubscription subscription : live) {
        if (subscription.caller().workspaceId() == event.workspaceId()) {
          if (takesAccess(event, subscription.caller())) {
            subscription.end();
          } else {
            subscription.offer(event);
          }
        }
      }
      delivered = event.id();
    }
  }

  /** What a reader may see was decided when the stream was opened: they have to come again. */
  private static boolean takesAccess(LoggedEvent event, Caller reader) {
    return switch (event.type()) {
      case "member-removed", "member-role-changed" ->
          event.subject().equals("member/" + reader.accountId());
      case "api-key-revoked" -> event.subject().equals(reader.actor());
      default -> false;
    };
  }

  private synchronized void rest(Duration pause) {
    if (!pause.isZero() && !ended) {
      try {
        wait(pause.toMillis());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        ended = true;
      }
    }
  }

  /** How many streams are open. */
  synchronized int open() {
    return waiting.size() + live.size();
  }

  @Override
  public synchronized void start() {
    ended = false;
  }

  /** Before the web server waits for requests to finish: these would not. */
  @Override
  public synchronized void stop() {
    ended = true;
    waiting.forEach(EventSubscription::end);
    live.forEach(EventSubscription::end);
    notifyAll();
  }

  @Override
  public synchronized boolean isRunning() {
    return !ended;
  }
}
