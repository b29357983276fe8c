package presstime.chaos.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.Promises;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Somebody who writes one story after the other, and changes his mind about most of them. */
final class Writer {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Office office;
  private final Promises promises;
  private final List<Long> channels;
  private final InstantSource serversTime;
  private final Random random;
  private final int number;
  private int stories;

  /**
   * @param number tells his stories from those of others
   * @param serversTime what the servers' clocks show while nobody disturbs them
   */
  Writer(
      Office office,
      Promises promises,
      List<Long> channels,
      InstantSource serversTime,
      long seed,
      int number) {
    this.office = office;
    this.promises = promises;
    this.channels = channels;
    this.serversTime = serversTime;
    this.random = new Random(seed + number);
    this.number = number;
  }

  void writeWhile(BooleanSupplier open) {
    while (open.getAsBoolean()) {
      new Story(++stories * 100 + number, channels.get(random.nextInt(channels.size()))).live(open);
    }
  }

  /** One content, as he knows it. */
  private final class Story {

    private final int name;
    private final long channel;
    private final List<String> texts = new ArrayList<>();
    private final List<Long> deliveries = new ArrayList<>();
    private long id;

    /** The newest of his texts that was acknowledged. */
    private int written = 1;

    /** A request that nobody answered may still be carried out, whatever he does meanwhile. */
    private boolean unsure;

    Story(int name, long channel) {
      this.name = name;
      this.channel = channel;
    }

    void live(BooleanSupplier open) {
      Api.Answer made =
          post(
              "/api/v1/content",
              Map.of(
                  "title", "Story " + name,
                  "body", text(),
                  "bodyFormat", "markdown",
                  "categories", List.of("News"),
                  "tags", List.of("chaos"),
                  "channels", List.of(channel)));
      if (made == null || made.status() / 100 != 2) {
        return;
      }
      id = made.json().path("id").asLong();
      boolean approved = random.nextInt(8) > 0;
      if (approved) {
        approve();
      }
      schedule("publish", 500 + random.nextInt(4_000));
      if (random.nextInt(4) == 0) {
        schedule("update", 10_000 + random.nextInt(10_000));
        schedule("unpublish", 10_000 + random.nextInt(10_000));
      }
      for (int turns = random.nextInt(6); turns > 0 && open.getAsBoolean(); turns--) {
        LockSupport.parkNanos(random.nextInt(1_500) * 1_000_000L);
        changeMind(approved);
      }
    }

    private void changeMind(boolean approved) {
      switch (random.nextInt(10)) {
        case 0 -> edit();
        case 1, 2 -> {
          edit();
          if (approved) {
            approve();
          }
        }
        case 3, 4 -> schedule("publish", 300 + random.nextInt(5_000));
        case 5 -> unschedule();
        case 6 -> publishNow();
        case 7 -> schedule("unpublish", 300 + random.nextInt(3_000));
        case 8 -> schedule("update", 300 + random.nextInt(3_000));
        default -> retry();
      }
    }

    private String text() {
      texts.add("story " + name + " revision " + (texts.size() + 1));
      return "Something to read. [[" + texts.getLast() + "]]";
    }

    /** Whatever of his edits arrived, the newest of it is approved. */
    private void approve() {
      texts.forEach(promises::maybeApproved);
      Api.Answer answer = post("/api/v1/content/" + id + "/approve", Map.of());
      if (isDone(answer)) {
        promises.approved(id, written, serversTime.instant());
      }
    }

    private void edit() {
      Api.Answer now = office.send(random, "GET", "/api/v1/content/" + id, null, Map.of());
      if (now != null && now.status() == 200) {
        Api.Answer answer =
            office.send(
                random,
                "PATCH",
                "/api/v1/content/" + id,
                Map.of("body", text()),
                Map.of("If-Match", now.header("ETag")));
        if (isDone(answer)) {
          written = texts.size();
        }
      }
    }

    private void schedule(String action, int inMillis) {
      Instant at = serversTime.instant().plusMillis(inMillis).truncatedTo(ChronoUnit.MILLIS);
      String said = at.toString();
      if (random.nextBoolean()) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, PARIS);
        if (random.nextInt(4) == 0) {
          wall = wall.plusHours(1); // where clocks change this hour, the gap or the second time
        }
        said = wall.toString();
        at = meant(wall);
        if (at.isAfter(serversTime.instant().plus(Duration.ofSeconds(30)))) {
          return;
        }
      }
      promises.maybeMoved(deliveries);
      Instant wanted = at;
      Api.Answer answer =
          post(
              "/api/v1/content/" + id + "/schedule",
              Map.of(
                  "at",
                  said,
                  "timeZone",
                  PARIS.getId(),
                  "channels",
                  List.of(channel),
                  "action",
                  action));
      unsure |= answer == null;
      List<Long> placed = placed(answer);
      if (!unsure) {
        placed.forEach(delivery -> promises.scheduled(delivery, wanted));
      }
    }

    private void publishNow() {
      promises.maybeMoved(deliveries);
      promises.maybeCancelled(deliveries);
      Api.Answer answer =
          post("/api/v1/content/" + id + "/publish", Map.of("channels", List.of(channel)));
      unsure |= answer == null;
      List<Long> placed = placed(answer);
      if (!unsure) {
        placed.forEach(promises::placed);
      }
    }

    private List<Long> placed(Api.@Nullable Answer answer) {
      List<Long> placed = new ArrayList<>();
      if (answer != null && answer.status() / 100 == 2) {
        for (JsonNode delivery : answer.json().path("deliveries")) {
          placed.add(delivery.path("id").asLong());
        }
        deliveries.addAll(placed);
      }
      return placed;
    }

    private static boolean isDone(Api.@Nullable Answer answer) {
      return answer != null && answer.status() / 100 == 2;
    }

    private void unschedule() {
      promises.maybeCancelled(deliveries);
      Api.Answer answer = post("/api/v1/content/" + id + "/unschedule", Map.of());
      unsure |= answer == null;
      if (answer != null && answer.status() == 200) {
        answer
            .json()
            .path("cancelled")
            .forEach(delivery -> promises.cancelled(delivery.path("id").asLong()));
      }
    }

    private void retry() {
      if (!deliveries.isEmpty()) {
        post("/api/v1/deliveries/" + deliveries.getLast() + "/retry", Map.of());
      }
    }

    private Api.@Nullable Answer post(String path, Object body) {
      return office.send(random, "POST", path, body, Map.of());
    }
  }

  /**
   * The instant a wall time in Paris means, worked out without the product: in a gap the first one
   * after it, in an overlap the earlier one.
   */
  private static Instant meant(LocalDateTime wall) {
    List<ZoneOffset> offsets = PARIS.getRules().getValidOffsets(wall);
    return offsets.isEmpty()
        ? PARIS.getRules().getTransition(wall).getInstant()
        : wall.toInstant(offsets.getFirst());
  }
}
