package presstime.chaos.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import presstime.chaos.check.Columns;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Tidies up after the columnists: what their series would send in hours is left out, or nothing
 * would ever be quiet. Looks at all series, for nobody knows of one whose making was not answered.
 */
record LooseEnds(Api api, Columns columns, InstantSource serversTime) {

  private static final Duration FAR = Duration.ofMinutes(3);
  private static final int MOST_ROUNDS = 60;

  /** Until a look at all of them finds nothing far away. */
  void tie() {
    for (int round = 0; skipWhatIsFarAway() > 0; round++) {
      if (round == MOST_ROUNDS) {
        throw new IllegalStateException("series cannot be brought to their ends");
      }
      LockSupport.parkNanos(250_000_000);
    }
  }

  private int skipWhatIsFarAway() {
    int far = 0;
    String cursor = "";
    do {
      JsonNode page = read("/api/v1/series?limit=100" + cursor);
      for (JsonNode series : page.path("items")) {
        far += skipWhatIsFarAway(series.path("id").asLong());
      }
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return far;
  }

  private int skipWhatIsFarAway(long series) {
    Instant soon = serversTime.instant().plus(FAR);
    int far = 0;
    for (JsonNode occurrence : read("/api/v1/series/" + series + "/occurrences")) {
      boolean skipped = occurrence.path("state").asString().equals("skipped");
      if (!skipped && Instant.parse(occurrence.path("dueAt").asString()).isAfter(soon)) {
        far++;
        skip(series, occurrence.path("recurrenceId").asString());
      }
    }
    return far;
  }

  private void skip(long series, String occurrence) {
    columns.maybeChanged(series, occurrence);
    Api.Answer answer =
        api.send("POST", "/api/v1/series/" + series + "/occurrences/" + occurrence + "/skip", null);
    if (answer.status() / 100 == 2) {
      columns.skipped(series, occurrence);
    }
  }

  private JsonNode read(String path) {
    Api.Answer answer = api.send("GET", path, null);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return answer.json();
  }
}
