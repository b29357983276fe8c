package presstime.bench.engine;

import java.io.IOException;
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

/** Lets everything go out, and looks nothing up for it. */
record PlainCourier(Sending sending, int perChannel) implements Courier {

  private static final Problem FAILED = new Problem("bench.sink", "The sink failed", "", "");

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return new Plan.Carry(new Plain(sending, claimed.id(), claimed.key()));
  }

  @Override
  public int concurrency(long channelId) {
    return perChannel;
  }

  private record Plain(Sending sending, long id, UUID key) implements Parcel {

    @Override
    public Outcome send(boolean repeated, BooleanSupplier ours) {
      try {
        sending.send(id, key);
        return new Outcome.Published(new Publication(Long.toString(id), null, key));
      } catch (IOException e) {
        return new Outcome.Unknown(FAILED);
      }
    }

    @Override
    public Finding ask() {
      return new Finding.Unclear(FAILED);
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
