package presstime.server.delivery.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;

/**
 * A platform in memory and the courier to it. It keeps what arrives, counts what arrives twice, and
 * can be told what to answer to the next requests.
 */
final class FakePlatform implements Courier {

  static final Problem FAULT = new Problem("fake.fault", "Fault", "Told to.", "Nothing.");

  /** What the platform does with one request. */
  interface Behaviour extends Function<Runnable, Outcome> {}

  final Map<UUID, Integer> arrived = new ConcurrentHashMap<>();
  final List<Long> order = new CopyOnWriteArrayList<>();
  final List<Instant> sentAt = new CopyOnWriteArrayList<>();
  final Deque<Behaviour> next = new ArrayDeque<>();
  final Deque<Finding> answers = new ArrayDeque<>();
  boolean findable = true;
  boolean repeatable;
  Duration settle = Duration.ZERO;
  int concurrency = 4;
  Function<Claimed, Plan> planning = claimed -> new Plan.Carry(new FakeParcel(claimed));
  java.time.InstantSource clock = java.time.InstantSource.system();

  static Behaviour timeOutAfterEffect() {
    return effect -> {
      effect.run();
      return new Outcome.Unknown(FAULT);
    };
  }

  static Behaviour timeOutBeforeEffect() {
    return effect -> new Outcome.Unknown(FAULT);
  }

  static Behaviour unavailable(Duration retryAfter) {
    return effect -> new Outcome.Retryable(FAULT, retryAfter);
  }

  static Behaviour refuse() {
    return effect -> new Outcome.Rejected(FAULT);
  }

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return planning.apply(claimed);
  }

  @Override
  public int concurrency(long channelId) {
    return concurrency;
  }

  int doubled() {
    return (int) arrived.values().stream().filter(times -> times > 1).count();
  }

  private final class FakeParcel implements Parcel {
    private final Claimed claimed;

    FakeParcel(Claimed claimed) {
      this.claimed = claimed;
    }

    @Override
    public Outcome send(boolean repeated, java.util.function.BooleanSupplier ours) {
      Behaviour behaviour;
      synchronized (next) {
        behaviour = next.poll();
      }
      sentAt.add(clock.instant());
      Runnable effect =
          () -> {
            arrived.merge(claimed.key(), 1, Integer::sum);
            order.add(claimed.id());
          };
      if (behaviour != null) {
        return behaviour.apply(effect);
      }
      effect.run();
      return new Outcome.Published(publication());
    }

    @Override
    public Finding ask() {
      synchronized (answers) {
        Finding told = answers.poll();
        if (told != null) {
          return told;
        }
      }
      return arrived.containsKey(claimed.key())
          ? new Finding.Present(publication())
          : new Finding.Absent(false);
    }

    @Override
    public boolean findable() {
      return findable;
    }

    @Override
    public boolean repeatable() {
      return repeatable;
    }

    @Override
    public Duration settle() {
      return settle;
    }

    @Override
    public String takeExchanges() {
      return "[]";
    }

    private Publication publication() {
      String id = "post-" + claimed.key();
      return new Publication(id, URI.create("https://fake.example/" + id), claimed.key());
    }
  }
}
