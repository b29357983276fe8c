package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.CONTENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file looked at before it is imported, and a batch watched after it was done. */
class ImportSheetTest extends BatchDesk {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private int at;

  @Test
  void headingsAreGuessedAndCellsAreTexts() throws Exception {
    JsonNode sheet = looked("\n\nHeadline;Remarks;Datum\nOne;'=1+1;2026-03-01\n\nTwo;;\n");
    assertThat(sheet.path("headings").toString())
        .isEqualTo(
            "[{\"text\":\"Headline\",\"column\":\"title\"},{\"text\":\"Remarks\",\"column\":null},"
                + "{\"text\":\"Datum\",\"column\":\"date\"}]");
    assertThat(sheet.path("rows").toString())
        .isEqualTo(
            "[{\"row\":4,\"cells\":[\"One\",\"=1+1\",\"2026-03-01\"]},"
                + "{\"row\":6,\"cells\":[\"Two\",\"\",\"\"]}]");
    assertThat(sheet.path("columns").valueStream().map(c -> c.path("name").asString()))
        .contains("title", "time_zone", "action");
    assertThat(database.fetchCount(CONTENT, CONTENT.WORKSPACE_ID.eq(desk.owner().workspaceId())))
        .isZero();
  }

  @Test
  void cellsOfAWorkbookAreWrittenAsAnImportReadsThem() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Test", "1.0")) {
      Worksheet page = book.newWorksheet("Plan");
      List.of("title", "date", "time", "tags").forEach(name -> page.value(0, at++, name));
      page.value(1, 0, "One");
      page.value(1, 1, LocalDateTime.parse("2026-03-01T00:00:00"));
      page.style(1, 1).format("yyyy-mm-dd").set();
      page.value(1, 2, 0.375);
      page.style(1, 2).format("hh:mm").set();
      page.value(1, 3, 12.50);
      page.value(2, 0, "Two");
      page.value(2, 1, LocalDateTime.parse("2026-03-01T09:30:00"));
      page.style(2, 1).format("yyyy-mm-dd hh:mm").set();
    }
    JsonNode rows = looked(file.toByteArray()).path("rows");
    assertThat(rows.get(0).path("cells").toString())
        .isEqualTo("[\"One\",\"2026-03-01\",\"09:00\",\"12.5\"]");
    assertThat(rows.get(1).path("cells").toString()).startsWith("[\"Two\",\"2026-03-01 09:30\"");
  }

  @Test
  void aCellWithoutAValueIsAFaultInCsvToo() throws Exception {
    String csv = "title,body\n#REF!,Text\n";
    assertThat(looked(csv).at("/rows/0/cells/0").asString()).isEqualTo("#REF!");
    HttpResponse<String> refused = send("/api/v1/imports", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("The cell has no value: #REF!.");
    assertThat(looked("title\n#hashtag\n").at("/rows/0/cells/0").asString()).isEqualTo("#hashtag");
  }

  @Test
  void whoMayNotWriteMayNotLook() throws Exception {
    TestMember viewer =
        TestMember.create(database, Role.VIEWER).joins(database, desk.owner(), Role.VIEWER);
    assertThat(
            send(
                "/api/v1/imports/sheet",
                "title\nOne\n".getBytes(StandardCharsets.UTF_8),
                viewer.key()))
        .returns(403, HttpResponse::statusCode);
    assertThat(send("/api/v1/imports/sheet", new byte[0]).statusCode()).isEqualTo(422);
  }

  @Test
  void aBatchTellsWhatItsDeliveriesAreNow() {
    long later = scheduled("Later", "2026-01-19T12:00", "Europe/Paris");
    long sooner = scheduled("Sooner", "2026-01-19T11:00", "Europe/Paris");
    long batch =
        Desk.ok(
                batch(
                    Map.of("operation", "shift", "by", "PT1H", "deliveries", refs(later, sooner))))
            .path("id")
            .asLong();
    String path = "/api/v1/batches/" + batch + "/deliveries";
    clock.set(Instant.parse("2026-01-19T11:00:00Z"));
    desk.runWhatIsDue();
    assertThat(Desk.ok(api.get(path)).path("items").valueStream())
        .extracting(one -> one.path("id").asLong() + " " + one.path("state").asString())
        .containsExactly(sooner + " published", later + " scheduled");
    assertThat(Desk.open(database, port).api().get(path).status()).isEqualTo(404);
  }

  private JsonNode looked(String csv) throws Exception {
    return looked(csv.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode looked(byte[] file) throws Exception {
    HttpResponse<String> answer = send("/api/v1/imports/sheet", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String path, byte[] file) throws Exception {
    return send(path, file, desk.owner().key());
  }

  private HttpResponse<String> send(String path, byte[] file, String key)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }
}
