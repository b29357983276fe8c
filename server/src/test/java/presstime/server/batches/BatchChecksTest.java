package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;

/** What a channel refuses one by one it refuses in a batch too. */
class BatchChecksTest extends BatchDesk {

  private void oneADay(String policy) {
    String path = "/api/v1/channels/" + channel + "/conflict-settings";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, "{\"policy\": \"" + policy + "\"}"));
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + channel + "/publishing-settings",
            "{\"daily_publish_limit\": 1}"));
  }

  @Test
  void aTimeTheChannelRefusesRefusesTheWhole() {
    oneADay("refuse");
    long first = scheduled("One of these", "2026-02-02T09:00", "Europe/Paris");
    long second = scheduled("Something else", "2026-02-03T15:00", "Europe/Paris");
    long third = scheduled("A third thing", "2026-02-04T15:00", "Europe/Paris");
    List<Map<String, Object>> before = rows();
    Answer answer =
        batch(Map.of("operation", "move", "date", "2026-02-10", "deliveries", refs(first, second)));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/report/items/1/problem/type").asString())
        .isEqualTo("schedule-conflict");
    assertThat(rows()).isEqualTo(before);
    assertThat(
            Desk.ok(
                    batch(
                        Map.of(
                            "operation",
                            "shift",
                            "by",
                            "P7D",
                            "deliveries",
                            refs(first, second, third))))
                .path("done")
                .asInt())
        .isEqualTo(3);
  }
}
