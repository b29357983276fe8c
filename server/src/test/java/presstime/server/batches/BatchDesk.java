package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** A desk with a site in Paris, Monday 2026-01-19 at 8:00 UTC, and the words of batches. */
@ServerTest
abstract class BatchDesk {

  static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long channel;

  @BeforeEach
  void aDeskWithASite() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    api = desk.api();
    channel = desk.aSite();
  }

  Api.Answer batch(Map<String, Object> request) {
    return api.post("/api/v1/batches", request);
  }

  /** A delivery of an approved article of its own. */
  long scheduled(String title, String at, String zone) {
    long content = desk.anApprovedArticle(title);
    return one(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", at, "timeZone", zone, "channels", List.of(channel))));
  }

  long schedule(long content, String at, String action) {
    return one(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", at, "action", action, "channels", List.of(channel))));
  }

  private static long one(Api.Answer answer) {
    JsonNode deliveries = Desk.ok(answer).path("deliveries");
    assertThat(deliveries.size()).isOne();
    return deliveries.get(0).path("id").asLong();
  }

  static List<Map<String, Object>> refs(Long... ids) {
    return refs(Arrays.asList(ids));
  }

  static List<Map<String, Object>> refs(List<Long> ids) {
    return ids.stream().map(id -> Map.<String, Object>of("id", id)).toList();
  }

  JsonNode delivery(long id) {
    return Desk.ok(api.get("/api/v1/deliveries/" + id));
  }

  /** Every column of the workspace's deliveries but those that only count changes. */
  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DeliveryRecord row :
        database
            .selectFrom(DELIVERY)
            .where(DELIVERY.WORKSPACE_ID.eq(desk.owner().workspaceId()))
            .orderBy(DELIVERY.ID)) {
      Map<String, Object> columns = new HashMap<>(row.intoMap());
      columns.keySet().removeAll(List.of("version", "fence"));
      rows.add(columns);
    }
    return rows;
  }

  /** So many deliveries like one, itself among them. */
  List<Long> copies(long delivery, int number) {
    DeliveryRecord like =
        database.selectFrom(DELIVERY).where(DELIVERY.ID.eq(delivery)).fetchSingle();
    List<DeliveryRecord> copies = new ArrayList<>();
    for (int i = 1; i < number; i++) {
      DeliveryRecord copy = like.copy();
      copy.setIdempotencyKey(UUID.randomUUID());
      copies.add(copy);
    }
    database.batchInsert(copies).execute();
    return database
        .select(DELIVERY.ID)
        .from(DELIVERY)
        .where(DELIVERY.CONTENT_ID.eq(like.getContentId()))
        .fetch(DELIVERY.ID);
  }
}
