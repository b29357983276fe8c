package presstime.chaos.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.Columns;
import presstime.chaos.check.Promises;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who writes columns: one text that goes out again and again, by a series. Its rule gives
 * an occurrence in a moment and one in each of the next hours; the later ones are moved to the next
 * seconds, skipped, set back, called off with the series. A series may be at most every five
 * minutes, so moving is how many of them happen within a minute.
 */
final class Columnist {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Office office;
  private final Promises promises;
  private final Columns columns;
  private final List<Long> channels;
  private final InstantSource serversTime;
  private final Random random;
  private final int number;
  private int begun;

  /**
   * @param number tells her columns from those of others
   * @param serversTime what the servers' clocks show while nobody disturbs them
   */
  Columnist(
      Office office,
      Promises promises,
      Columns columns,
      List<Long> channels,
      InstantSource serversTime,
      long seed,
      int number) {
    this.office = office;
    this.promises = promises;
    this.columns = columns;
    this.channels = channels;
    this.serversTime = serversTime;
    this.random = new Random(seed * 31 + number);
    this.number = number;
  }

  void writeWhile(BooleanSupplier open) {
    while (open.getAsBoolean()) {
      long channel = channels.get(random.nextInt(channels.size()));
      new Column("column " + (++begun * 100 + number), channel).live(open);
    }
  }

  /** One series, as she knows it. */
  private final class Column {

    private final String name;
    private final long channel;
    private final int times = 2 + random.nextInt(3);
    private final List<String> texts = new ArrayList<>();
    private final List<String> occurrences = new ArrayList<>();
    private long content;
    private long id;

    Column(String name, long channel) {
      this.name = name;
      this.channel = channel;
    }

    void live(BooleanSupplier open) {
      if (!write() || !begin()) {
        return;
      }
      for (int turns = 1 + random.nextInt(7); turns > 0 && open.getAsBoolean(); turns--) {
        LockSupport.parkNanos(random.nextInt(1_500) * 1_000_000L);
        changeMind();
      }
    }

    private boolean write() {
      Api.Answer made =
          post("/api/v1/content", Map.of("title", name, "body", text(), "bodyFormat", "markdown"));
      if (made == null || made.status() / 100 != 2) {
        return false;
      }
      content = made.json().path("id").asLong();
      return approve();
    }

    private boolean begin() {
      LocalDateTime start =
          LocalDateTime.ofInstant(serversTime.instant(), PARIS)
              .plusSeconds(1 + random.nextInt(4))
              .truncatedTo(ChronoUnit.SECONDS);
      columns.mayGoOut(name, times);
      Api.Answer made =
          post(
              "/api/v1/series",
              Map.of(
                  "name", name,
                  "rule", "FREQ=HOURLY;COUNT=" + times,
                  "start", start.toString(),
                  "timeZone", PARIS.getId(),
                  "contents", List.of(content),
                  "channels", List.of(channel),
                  "repeatAfter", "PT0S"));
      if (made == null || made.status() / 100 != 2) {
        return false;
      }
      id = made.json().path("id").asLong();
      for (JsonNode occurrence : made.json().path("next")) {
        occurrences.add(occurrence.path("recurrenceId").asString());
        promise(occurrence, Instant.parse(occurrence.path("dueAt").asString()));
      }
      return true;
    }

    private void changeMind() {
      switch (random.nextInt(10)) {
        case 0 -> edit();
        case 1, 2 -> {
          edit();
          approve();
        }
        case 3, 4, 5, 6 -> move(any());
        case 7 -> skip(any());
        case 8 -> pauseAndResume();
        default -> delete();
      }
    }

    private String any() {
      return occurrences.get(random.nextInt(occurrences.size()));
    }

    private String text() {
      texts.add(name + " revision " + (texts.size() + 1));
      return "Something to read. [[" + texts.getLast() + "]]";
    }

    private boolean approve() {
      texts.forEach(promises::maybeApproved);
      Api.Answer answer = post("/api/v1/content/" + content + "/approve", Map.of());
      return answer != null && answer.status() / 100 == 2;
    }

    private void edit() {
      Api.Answer now = office.send(random, "GET", "/api/v1/content/" + content, null, Map.of());
      if (now != null && now.status() == 200) {
        office.send(
            random,
            "PATCH",
            "/api/v1/content/" + content,
            Map.of("body", text()),
            Map.of("If-Match", now.header("ETag")));
      }
    }

    private void move(String occurrence) {
      Instant at =
          serversTime
              .instant()
              .plusMillis(500 + random.nextInt(4_000))
              .truncatedTo(ChronoUnit.SECONDS)
              .plusSeconds(1);
      columns.maybeChanged(id, occurrence);
      Api.Answer answer = post(path(occurrence, "move"), Map.of("at", at.toString()));
      if (answer != null && answer.status() / 100 == 2) {
        promise(answer.json(), at);
      }
    }

    private void skip(String occurrence) {
      columns.maybeChanged(id, occurrence);
      if (isDone(post(path(occurrence, "skip"), Map.of()))) {
        columns.skipped(id, occurrence);
      }
    }

    /** What waits is called off and placed again; what falls between is not made up for. */
    private void pauseAndResume() {
      occurrences.forEach(occurrence -> columns.maybeChanged(id, occurrence));
      post("/api/v1/series/" + id + "/pause", Map.of());
      LockSupport.parkNanos(random.nextInt(1_000) * 1_000_000L);
      post("/api/v1/series/" + id + "/resume", Map.of());
    }

    private void delete() {
      occurrences.forEach(occurrence -> columns.maybeChanged(id, occurrence));
      Api.Answer answer = office.send(random, "DELETE", "/api/v1/series/" + id, null, Map.of());
      if (isDone(answer)) {
        columns.deleted(id, serversTime.instant());
      }
    }

    private void promise(JsonNode occurrence, Instant at) {
      if (occurrence.path("state").asString().equals("placed")) {
        columns.placed(id, occurrence.path("recurrenceId").asString(), at);
      }
    }

    private String path(String occurrence, String verb) {
      return "/api/v1/series/" + id + "/occurrences/" + occurrence + "/" + verb;
    }

    private static boolean isDone(Api.@Nullable Answer answer) {
      return answer != null && answer.status() / 100 == 2;
    }

    private Api.@Nullable Answer post(String path, Object body) {
      return office.send(random, "POST", path, body, Map.of());
    }
  }
}
