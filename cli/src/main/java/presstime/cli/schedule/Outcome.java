package presstime.cli.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import presstime.cli.api.Api;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;

/** Waits for what becomes of deliveries, asking the server. */
public final class Outcome {
  private static final Set<String> UNDECIDED = Set.of("scheduled", "publishing");
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final Api api;
  private final InstantSource clock;
  private final Instant until;

  /**
   * @param atMost for all deliveries together
   */
  public Outcome(Api api, InstantSource clock, Duration atMost) {
    this.api = api;
    this.clock = clock;
    this.until = clock.instant().plus(atMost);
  }

  /** The delivery once it is decided, or as it stands when the time is over. */
  public JsonNode of(long id) {
    while (true) {
      JsonNode delivery = api.get("/deliveries/" + id);
      if (!UNDECIDED.contains(state(delivery)) || clock.instant().isAfter(until)) {
        return delivery;
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  /** True when the action was carried out. */
  public static boolean published(JsonNode delivery) {
    return Set.of("published", "withdrawn").contains(state(delivery));
  }

  private static String state(JsonNode delivery) {
    return Screen.text(delivery, "state").toLowerCase(Locale.ROOT);
  }
}
