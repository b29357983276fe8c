package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.Platforms;
import presstime.server.delivery.DeliveryFaults.CannotDo;
import presstime.server.delivery.store.ChangeRows;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/**
 * Many changes of deliveries that happen together or not at all, in a handful of statements however
 * many they are.
 */
@Component
public class BulkChanges {

  private final ChangeRows changeRows;
  private final BulkWriting writing;
  private final BulkUndo undo;
  private final Channels channels;
  private final Platforms platforms;
  private final SchedulingChecks checks;
  private final DeliveryReads reads;
  private final Targets targets;
  private final Togetherness togetherness;
  private final ObjectProvider<CalledOffWith> followers;
  private final TransactionTemplate nested;
  private final InstantSource clock;

  /**
   * @param followers looked up when needed: those downstream change deliveries themselves
   */
  BulkChanges(
      ChangeRows changeRows,
      BulkWriting writing,
      BulkUndo undo,
      Channels channels,
      Platforms platforms,
      SchedulingChecks checks,
      DeliveryReads reads,
      Targets targets,
      Togetherness togetherness,
      ObjectProvider<CalledOffWith> followers,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.changeRows = changeRows;
    this.writing = writing;
    this.undo = undo;
    this.channels = channels;
    this.platforms = platforms;
    this.checks = checks;
    this.reads = reads;
    this.targets = targets;
    this.togetherness = togetherness;
    this.followers = followers;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /**
   * A delivery as a change left it, and as it was before.
   *
   * @param before null where the change made it
   */
  public record Step(long delivery, @Nullable Standing before, Standing after) {}

  /**
   * Does all of it, or, when one is refused, nothing. Whether times are in order (nothing is taken
   * away before it is published) is asked of the whole as it would be then, so a publication and
   * its end can be moved together.
   *
   * @return one answer per change, in their order; where one is refused the others say what they
   *     would have come to
   */
  @Transactional
  public List<Changed> apply(Caller caller, List<? extends Change> changes) {
    Set<Long> deliveries = new HashSet<>();
    Set<Long> contents = new HashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.OfDelivery of -> deliveries.add(of.delivery());
        case Change.Place place -> {
          contents.add(place.content());
          if (place.like() != null) {
            deliveries.add(place.like().delivery());
          }
        }
      }
    }
    Map<Long, ChannelSummary> known =
        channels.list(caller.workspaceId()).stream()
            .collect(Collectors.toMap(ChannelSummary::id, channel -> channel));
    BulkDraft draft =
        new BulkDraft(
            changeRows.lock(caller.workspaceId(), deliveries, contents),
            caller,
            known,
            clock.instant());
    for (Change change : changes) {
      try {
        switch (change) {
          case Change.OfDelivery of -> draft.change(of);
          case Change.Place place -> draft.place(place, fitting(place, known, draft));
        }
      } catch (Fault refusal) {
        draft.refuse(change, refusal);
      }
    }
    refuseParting(draft);
    draft.checkOrder();
    refuseUnreachable(caller, draft);
    if (!draft.isRefused()) {
      callOffWith(draft);
      // What a check refuses after all is rolled back alone, not what the caller did before.
      nested.executeWithoutResult(status -> {
        writing.write(caller, draft);
        look(caller, draft);
        if (draft.isRefused()) {
          status.setRollbackOnly();
        }
      });
    }
    return draft.answers();
  }

  /** What has lost its sense goes with what is called off, and comes back with it. */
  private void callOffWith(BulkDraft draft) {
    Set<Long> calledOff = draft.calledOff();
    if (!calledOff.isEmpty()) {
      followers
          .orderedStream()
          .forEach(rule ->
              rule.of(calledOff)
                  .forEach((follower, leader) -> draft.follow(follower, leader, rule.why())));
    }
  }

  private void refuseParting(BulkDraft draft) {
    Consumer<DeliveryRecord> look = togetherness.others(draft.moved());
    draft.eachTimed((row, notes) -> {
      look.accept(row);
      return null;
    });
  }

  private void refuseUnreachable(Caller caller, BulkDraft draft) {
    Consumer<DeliveryRecord> look =
        targets.unreachable(caller.workspaceId(), draft.contents(), draft.deliveries());
    draft.eachTimed((row, notes) -> {
      look.accept(row);
      return null;
    });
  }

  /**
   * Where a check may refuse times or give others, each is looked at among all that was written.
   */
  private void look(Caller caller, BulkDraft draft) {
    Map<Long, Boolean> binding = new HashMap<>();
    draft.eachTimed((row, notes) -> {
      boolean look =
          binding.computeIfAbsent(
              row.getChannelId(), channel -> checks.isBinding(caller.workspaceId(), channel));
      if (!look) {
        return null;
      }
      Delivery placed = reads.find(caller.workspaceId(), row.getId()).orElseThrow();
      SchedulingCheck.Verdict verdict = checks.check(caller, placed, placed.time());
      notes.addAll(verdict.notes());
      verdict.conflicts().forEach(conflict -> notes.add(conflict.detail()));
      ScheduleTime instead = verdict.instead();
      return instead == null ? null : writing.moveInstead(caller, row.getId(), instead);
    });
  }

  private ChannelSummary fitting(
      Change.Place place, Map<Long, ChannelSummary> known, BulkDraft draft) {
    ChannelSummary channel = known.get(place.channel());
    if (channel == null) {
      throw new NotFound("channel", place.channel());
    }
    if (!channels.can(channel, place.action())) {
      throw new CannotDo(place.action(), channel);
    }
    if (place.like() != null) {
      DeliveryRecord like = draft.like(place.like());
      refuseOtherWithdrawal(like, channel);
      if (draft.isCalledOff(like.getId())) {
        togetherness.refuseParting(List.of(like), "What would stand in its stead goes alone.");
      }
    }
    return channel;
  }

  /** What an unpublish was to make of it must be possible where it is to be done now. */
  private void refuseOtherWithdrawal(DeliveryRecord like, ChannelSummary channel) {
    String to = like.getWithdrawTo();
    if (to != null && !platforms.get(channel.platform()).withdrawals().contains(to)) {
      throw new InvalidField(
          "channels",
          "Delivery %d unpublishes to '%s', which %s (%s) cannot."
              .formatted(like.getId(), to, channel.name(), channel.platform()),
          "Name channels that can, or cancel it and schedule the unpublish there.");
    }
  }

  /**
   * Takes changes back: each delivery stands as it did before, to the last column but its version
   * and what was approved since; what was made is called off. As long as nobody and nothing has
   * touched any of them since.
   *
   * @param contents that the caller changes afterwards: they are locked with the others
   * @param since when the changes were made
   * @param what was done then, for the story: {@code batch 12}
   * @throws Fault when one has gone on since, is being sent, or would be late at its former time;
   *     then nothing is taken back
   */
  @Transactional
  public void undo(
      Caller caller, List<Step> steps, Collection<Long> contents, Instant since, String what) {
    undo.undo(caller, steps, contents, since, what);
  }

  /** As deliveries name it. */
  static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> withAttempts(DeliveryRecord row, Map<String, Object> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("attempts", row.getAttempts()); // the engine counts its tries from here
    return all;
  }
}
