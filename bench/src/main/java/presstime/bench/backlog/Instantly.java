package presstime.bench.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Courier;
import presstime.server.delivery.engine.Parcel;
import presstime.server.delivery.engine.Plan;

/** Publishes without going anywhere: only what the database does is left. */
final class Instantly implements Courier {

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return new Plan.Carry(new Done(claimed.key()));
  }

  @Override
  public int concurrency(long channelId) {
    return 8;
  }

  private record Done(UUID key) implements Parcel {

    @Override
    public Outcome send(boolean repeated, BooleanSupplier ours) {
      return new Outcome.Published(new Publication(key.toString(), null, key));
    }

    @Override
    public Finding ask() {
      return new Finding.Unclear(new Problem("bench.none", "There is no platform", "", ""));
    }

    @Override
    public boolean findable() {
      return false;
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public Duration settle() {
      return Duration.ZERO;
    }

    @Override
    public String takeExchanges() {
      return "[]";
    }
  }
}
