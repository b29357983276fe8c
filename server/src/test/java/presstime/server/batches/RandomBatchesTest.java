package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.JSONB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is done to whatever: wholly or not at all, as the dry run said, and taken back exactly.
 */
class RandomBatchesTest extends BatchDesk {

  private static final JSONB FAULT =
      JSONB.valueOf(
          "{\"code\": \"scripted.fault\", \"title\": \"No\", \"cause\": \"x\", \"solution\": \"y\", \"detail\": \"\"}");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allOrNothingAsToldBeforeAndUndoneExactly(long seed) {
    Random random = new Random(seed);
    long other = desk.aSite();
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(aDelivery(random, i));
    }
    for (int round = 0; round < 4; round++) {
      Map<String, Object> request = request(random, all, other);
      List<Map<String, Object>> before = rows();

      Map<String, Object> dry = new HashMap<>(request);
      dry.put("dryRun", true);
      JsonNode told = Desk.ok(batch(dry));
      assertThat(rows()).as("dry run of %s", request).isEqualTo(before);

      Answer answer = batch(request);
      if (answer.status() == 409) {
        assertThat(rows()).as("refused: %s", request).isEqualTo(before);
        assertThat(request).as("refused as a whole").containsEntry("partial", false);
        assertThat(outcomes(told)).anyMatch(outcome -> outcome.endsWith("refused"));
        assertThat(outcomes(answer.json().path("report"))).isEqualTo(outcomes(told));
        continue;
      }
      JsonNode report = Desk.ok(answer);
      assertThat(outcomes(report)).isEqualTo(outcomes(told));
      if (!Boolean.TRUE.equals(request.get("partial"))) {
        assertThat(outcomes(report)).noneMatch(outcome -> outcome.endsWith("refused"));
      }
      assertThat(changed(before)).as("%s", request).isEqualTo(said(report, request));
      Desk.ok(api.post("/api/v1/batches/" + report.path("id").asLong() + "/undo", Map.of()));
      List<Map<String, Object>> after = rows();
      assertThat(after.subList(0, before.size())).as("undone: %s", request).isEqualTo(before);
      assertThat(after.subList(before.size(), after.size()))
          .extracting(row -> row.get("state"))
          .allMatch("cancelled"::equals);
    }
  }

  private static List<String> outcomes(JsonNode report) {
    return report
        .path("items")
        .valueStream()
        .map(item -> item.path("delivery").asLong() + " " + item.path("outcome").asString())
        .toList();
  }

  /** The deliveries that are not as they were; new ones do not count. */
  private Set<Object> changed(List<Map<String, Object>> before) {
    List<Map<String, Object>> after = rows();
    Set<Object> changed = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(before.get(i).get("id"));
      }
    }
    return changed;
  }

  /** The deliveries of which it was said that they are changed. */
  private static Set<Object> said(JsonNode report, Map<String, Object> request) {
    return request.get("operation").equals("clone")
        ? Set.of()
        : report
            .path("items")
            .valueStream()
            .filter(item -> item.path("outcome").asString().equals("done"))
            .map(item -> (Object) item.path("delivery").asLong())
            .collect(Collectors.toSet());
  }

  private long aDelivery(Random random, int number) {
    long id =
        scheduled(
            "Item " + number,
            "2026-03-2" + (5 + random.nextInt(5)) + "T0" + random.nextInt(10) + ":30",
            random.nextBoolean() ? "Europe/Paris" : "America/New_York");
    String state =
        List.of("scheduled", "scheduled", "scheduled", "held", "missed", "failed", "cancelled")
            .get(random.nextInt(7));
    if (!state.equals("scheduled")) {
      Instant then = NOW.minusSeconds(3_600);
      database
          .update(DELIVERY)
          .set(DELIVERY.STATE, state)
          .set(DELIVERY.PROBLEM, state.equals("cancelled") ? null : FAULT)
          .set(DELIVERY.DUE_AT, then)
          .set(DELIVERY.ATTEMPTS, state.equals("failed") ? 3 : 0)
          .set(DELIVERY.STARTED_AT, state.equals("failed") ? then : null)
          .set(DELIVERY.FINISHED_AT, then)
          .set(DELIVERY.STATE_CHANGED_AT, then)
          .where(DELIVERY.ID.eq(id))
          .execute();
    }
    return id;
  }

  private static Map<String, Object> request(Random random, List<Long> all, long other) {
    Map<String, Object> request = new HashMap<>();
    List<Long> chosen = new ArrayList<>(all);
    java.util.Collections.shuffle(chosen, random);
    request.put("deliveries", refs(chosen.subList(0, 1 + random.nextInt(4))));
    List<String> operations =
        List.of(
            "shift",
            "move",
            "spread",
            "cancel",
            "hold",
            "release",
            "retry",
            "publish-now",
            "skip",
            "rechannel",
            "clone");
    String operation = operations.get(random.nextInt(operations.size()));
    request.put("operation", operation);
    request.put("partial", random.nextBoolean());
    switch (operation) {
      case "shift", "clone" -> {
        request.put("by", List.of("P3D", "-P2D", "P1M", "PT26H").get(random.nextInt(4)));
        if (!"P1M".equals(request.get("by"))) {
          request.put("exact", random.nextBoolean());
        }
      }
      case "move" -> request.put("date", "2026-04-0" + (1 + random.nextInt(9)));
      case "spread" -> {
        request.put("from", "2026-05-01T00:00:00Z");
        request.put("to", "2026-05-0" + (2 + random.nextInt(7)) + "T00:00:00Z");
        request.put("slotsOnly", random.nextBoolean());
      }
      case "rechannel" -> request.put("channels", List.of(other));
      default -> {}
    }
    return request;
  }
}
