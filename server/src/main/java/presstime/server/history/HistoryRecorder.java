package presstime.server.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.history.chain.Entry;
import presstime.server.history.chain.Fact;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.ChainRows.Chain;
import presstime.server.history.store.ChannelStates;
import presstime.server.history.store.ChannelStates.Place;
import presstime.server.history.store.ChannelStates.State;
import presstime.server.history.store.EntryRows;
import presstime.server.history.store.Unrecorded;
import presstime.server.history.store.Unrecorded.Found;
import presstime.server.kernel.Activity;
import presstime.server.kernel.PeriodicTask;

/**
 * Writes into the history what happened, after the fact and behind the engine's back. One server of
 * all at a time; what it has taken from where it waited is written in the same transaction, and a
 * key keeps it from being written twice.
 */
@Component
public class HistoryRecorder {

  /** What is due now is mostly being sent now: so long it is left alone. */
  private static final Duration LAG = Duration.ofSeconds(2);

  private static final int MOST = 1_000;

  private final Unrecorded unrecorded;
  private final EntryRows entries;
  private final ChainRows chains;
  private final ChannelStates channels;
  private final Sealer sealer;
  private final TransactionOperations transaction;
  private final Activity activity;
  private final InstantSource clock;

  HistoryRecorder(
      Unrecorded unrecorded,
      EntryRows entries,
      ChainRows chains,
      ChannelStates channels,
      Sealer sealer,
      TransactionOperations transaction,
      Activity activity,
      InstantSource clock) {
    this.unrecorded = unrecorded;
    this.entries = entries;
    this.chains = chains;
    this.channels = channels;
    this.sealer = sealer;
    this.transaction = transaction;
    this.activity = activity;
    this.clock = clock;
  }

  /** Records and seals all there is, unless asked to stop; answers how many entries were added. */
  public int run() {
    int added = 0;
    while (true) {
      Round round = Objects.requireNonNull(transaction.execute(status -> round()));
      // The engine has told of it sooner, unless its server was lost in that moment.
      round.executedIn().forEach(activity::changed);
      added += round.added();
      if (!round.more() || PeriodicTask.isToStop()) {
        return added;
      }
    }
  }

  private record Round(int added, boolean more, Set<Long> executedIn) {}

  private Round round() {
    if (!chains.tryLock()) {
      return new Round(0, false, Set.of());
    }
    List<Found> found = new ArrayList<>(unrecorded.takeCaptured(MOST));
    boolean more = found.size() == MOST;
    List<Found> ended = unrecorded.takeEnded(MOST);
    Unrecorded.Window due = unrecorded.takeDue(clock.instant().minus(LAG), MOST);
    List<Found> events = unrecorded.takeEvents(MOST);
    more |= ended.size() == MOST || due.more() || events.size() == MOST;
    found.addAll(ended);
    found.addAll(due.executed());
    found.addAll(events);
    Map<Long, List<Fact>> byWorkspace = new TreeMap<>();
    found.forEach(one ->
        byWorkspace.computeIfAbsent(one.workspaceId(), id -> new ArrayList<>()).add(one.fact()));
    int added = 0;
    for (Map.Entry<Long, List<Fact>> of : byWorkspace.entrySet()) {
      added += append(of.getKey(), of.getValue());
    }
    sealer.sealWhatIsDue();
    Set<Long> executedIn = new HashSet<>();
    found.stream()
        .filter(one -> isExecution(one.fact()))
        .forEach(one -> executedIn.add(one.workspaceId()));
    return new Round(added, more, executedIn);
  }

  /** In the order in which it happened, as far as it was found together. */
  private int append(long workspace, List<Fact> facts) {
    Set<String> seen = new HashSet<>(entries.present(workspace, keys(facts)));
    List<Fact> fresh =
        facts.stream()
            .filter(fact -> seen.add(fact.key()))
            .sorted(Comparator.comparing(Fact::at).thenComparing(HistoryRecorder::deliveryOf))
            .toList();
    if (fresh.isEmpty()) {
      return 0;
    }
    Chain chain = chains.get(workspace);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Entry> added = new ArrayList<>();
    for (Fact fact : withStates(fresh)) {
      added.add(new Entry(workspace, chain.lastPosition() + added.size() + 1, fact, now));
    }
    entries.append(added);
    chains.put(
        new Chain(
            workspace,
            chain.lastPosition() + added.size(),
            chain.lastSeal(),
            chain.lastHash(),
            chain.sealedThrough(),
            chain.prunedThrough()));
    return added.size();
  }

  private static List<String> keys(List<Fact> facts) {
    return facts.stream().map(Fact::key).toList();
  }

  private static long deliveryOf(Fact fact) {
    Long delivery = fact.about().deliveryId();
    return delivery == null ? 0 : delivery;
  }

  /** What was on the channel before each, and is since. */
  private List<Fact> withStates(List<Fact> facts) {
    Set<Place> places = new HashSet<>();
    facts.stream().filter(HistoryRecorder::isExecution).forEach(fact -> places.add(place(fact)));
    if (places.isEmpty()) {
      return facts;
    }
    Map<Place, State> states = new HashMap<>(channels.of(places));
    List<Fact> all = new ArrayList<>();
    for (Fact fact : facts) {
      if (isExecution(fact)) {
        State before = states.getOrDefault(place(fact), State.ABSENT);
        State after = before.after(fact);
        states.put(place(fact), after);
        all.add(fact.with(fact.execution().between(before.now(), after.now())));
      } else {
        all.add(fact);
      }
    }
    return all;
  }

  private static boolean isExecution(Fact fact) {
    return fact.execution().outcome() != null;
  }

  private static Place place(Fact fact) {
    return new Place(
        Objects.requireNonNull(fact.about().contentId()),
        Objects.requireNonNull(fact.about().channelId()));
  }
}
