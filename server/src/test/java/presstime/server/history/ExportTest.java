package presstime.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export verifies by itself: by what stands in it, and with no code of ours but SHA-256. */
class ExportTest extends HistoryDesk {

  private long one;

  @BeforeEach
  void aHistory() {
    one = published("One");
    recordAndSeal();
    published("=Two, \"quoted\"");
    recordAndSeal();
    published("Tail");
    recorder.run();
  }

  @Test
  void everyLineIsWhatItsHashSays() throws Exception {
    List<String> lines = export("");
    assertThat(lines.getFirst()).startsWith("{\"head\":").contains("presstime-history/1");
    assertThat(lines.getLast()).startsWith("{\"end\":");
    assertThat(check(lines)).isEqualTo(2);
    long entries = lines.stream().filter(line -> line.startsWith("{\"entry\":")).count();
    assertThat(entries).isEqualTo(verification().path("entries").asLong());
  }

  @Test
  void whatAFilterLeavesOutKeepsItsPlace() throws Exception {
    List<String> lines = export("?kind=publish&content=" + one);
    assertThat(lines.stream().filter(line -> line.startsWith("{\"entry\":"))).hasSize(1);
    assertThat(lines.stream().filter(line -> line.startsWith("{\"omitted\":"))).isNotEmpty();
    assertThat(check(lines)).isEqualTo(2);
    String since = clock.instant().minusSeconds(60).toString();
    assertThat(export("?from=" + since).stream().filter(line -> line.startsWith("{\"seal\":")))
        .as("seals made before that say nothing about it")
        .isEmpty();
  }

  @Test
  void aSpreadsheetGetsTheSame() {
    String csv = api.get("/api/v1/audit/export?format=csv").body();
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("record,position,at,kind,")
        .endsWith(",hash,canonical");
    assertThat(csv).contains("\nend,").contains("\nseal,");
    assertThat(csv.lines().filter(line -> line.startsWith("entry,")))
        .hasSameSizeAs(export("").stream().filter(line -> line.startsWith("{\"entry\":")).toList());
  }

  @Test
  void onlyForThoseWhoMayReadTheAuditAndOnlyOnesOwn() {
    Api author =
        Api.at(port)
            .withKey(
                TestMember.create(database, Role.AUTHOR)
                    .joins(database, desk.owner(), Role.AUTHOR)
                    .key());
    for (String path : List.of("entries", "seals", "verification", "export")) {
      assertThat(author.get("/api/v1/audit/" + path).status()).as(path).isEqualTo(403);
    }
    assertThat(author.get("/api/v1/history").json().path("items").size()).isEqualTo(3);
    Api stranger = Api.at(port).withKey(TestMember.create(database, Role.OWNER).key());
    assertThat(stranger.get("/api/v1/audit/export").body()).doesNotContain("\"entry\"");
    assertThat(stranger.get("/api/v1/audit/verification").json().path("entries").asInt()).isZero();
    assertThat(stranger.get("/api/v1/audit/seals").json().path("items")).isEmpty();
    assertThat(api.get("/api/v1/audit/seals").json().at("/items/0/hash").asString())
        .isEqualTo(verification().at("/head/hash").asString());
  }

  private List<String> export(String query) {
    Api.Answer answer = api.get("/api/v1/audit/export" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  /** Checks all hashes and links; answers how many seals there are. */
  private static int check(List<String> lines) throws Exception {
    List<byte[]> run = new ArrayList<>();
    String previous = "00".repeat(32);
    int seals = 0;
    for (String line : lines) {
      JsonNode record = JsonMapper.shared().readTree(line);
      String hash = record.path("hash").asString("");
      if (line.startsWith("{\"entry\":") || line.startsWith("{\"seal\":")) {
        String canonical = line.substring(line.indexOf(':') + 1, line.lastIndexOf(",\"hash\""));
        assertThat(sha256(canonical.getBytes(StandardCharsets.UTF_8))).isEqualTo(hash);
      }
      if (line.startsWith("{\"entry\":") || line.startsWith("{\"omitted\":")) {
        run.add(HexFormat.of().parseHex(hash));
      }
      if (line.startsWith("{\"seal\":")) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        run.forEach(hashes::writeBytes);
        if (!run.isEmpty()) {
          assertThat(record.at("/seal/entries").asString()).isEqualTo(sha256(hashes.toByteArray()));
        }
        assertThat(record.at("/seal/previous").asString()).isEqualTo(previous);
        previous = hash;
        run.clear();
        seals++;
      }
    }
    return seals;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
