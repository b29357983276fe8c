package presstime.server.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import presstime.server.assignment.store.WaitingRows;
import presstime.server.channels.ChannelChanged;
import presstime.server.content.ContentDeleted;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.DeliveryCancelled;
import presstime.server.delivery.DeliveryScheduled;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.PublishingSettingsChanged;

/**
 * Runs assignment: every hour at :00 for everybody, and at once where something was approved or
 * room appeared. On a thread of its own, after the commit of what made the difference; a lost
 * notice waits for the hour.
 */
@Component
class AssignmentWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AssignmentWorker.class);

  /**
   * Between a change and the look at it: what goes out at once leaves first, and what changes
   * together is looked at once.
   */
  private static final long BREATH_MILLIS = 200;

  private record Channel(long workspaceId, long channelId) {}

  private final Assignments assignments;
  private final WaitingRows waiting;
  private final InstantSource clock;
  private final boolean wanted;
  private final Set<Channel> pending = new LinkedHashSet<>();
  private @Nullable Thread thread;

  AssignmentWorker(
      Assignments assignments,
      WaitingRows waiting,
      InstantSource clock,
      @Value("${presstime.engine.running:true}") boolean wanted) {
    this.assignments = assignments;
    this.waiting = waiting;
    this.clock = clock;
    this.wanted = wanted;
  }

  @TransactionalEventListener
  void on(RevisionApproved approved) {
    soon(approved.workspaceId(), approved.contentId());
  }

  @TransactionalEventListener
  void on(QueueChanged changed) {
    soon(changed.workspaceId(), changed.contentId());
  }

  @TransactionalEventListener
  void on(ContentDeleted deleted) {
    soon(deleted.workspaceId(), deleted.contentId());
  }

  @TransactionalEventListener
  void on(DeliveryCancelled cancelled) {
    soon(List.of(new Channel(cancelled.workspaceId(), cancelled.channelId())));
  }

  /** Where one is moved, its old place is free. */
  @TransactionalEventListener
  void on(DeliveryScheduled scheduled) {
    soon(List.of(new Channel(scheduled.workspaceId(), scheduled.channelId())));
  }

  @TransactionalEventListener
  void on(PublishingSettingsChanged changed) {
    soon(List.of(new Channel(changed.workspaceId(), changed.channelId())));
  }

  @TransactionalEventListener
  void on(ChannelChanged changed) {
    soon(List.of(new Channel(changed.workspaceId(), changed.channelId())));
  }

  private void soon(long workspaceId, long contentId) {
    soon(
        waiting.channelsOf(workspaceId, contentId).stream()
            .map(channel -> new Channel(workspaceId, channel))
            .toList());
  }

  private synchronized void soon(List<Channel> channels) {
    pending.addAll(channels);
    notifyAll();
  }

  /** Places what waits where something has changed. */
  void runPending() {
    for (Channel channel : take()) {
      try {
        assignments.assign(channel.workspaceId, channel.channelId);
      } catch (NotFound e) {
        LOG.debug("channel {} is gone", channel.channelId);
      } catch (RuntimeException e) {
        LOG.warn("channel {} was given nothing, tried again within the hour", channel.channelId, e);
      }
    }
  }

  private synchronized List<Channel> take() {
    List<Channel> channels = List.copyOf(pending);
    pending.clear();
    return channels;
  }

  private void runUntilStopped() {
    Instant hour = nextHour();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        await(hour);
        Thread.sleep(BREATH_MILLIS);
        runPending();
        if (!clock.instant().isBefore(hour)) {
          hour = nextHour();
          assignments.assignEverywhere();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("assignment failed, tried again at the next occasion", e);
      }
    }
  }

  private Instant nextHour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }

  /** Until something is pending or that instant. */
  private synchronized void await(Instant until) throws InterruptedException {
    long left = Duration.between(clock.instant(), until).toMillis();
    while (pending.isEmpty() && left > 0) {
      wait(left);
      left = Duration.between(clock.instant(), until).toMillis();
    }
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("presstime-assignment").start(this::runUntilStopped);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
