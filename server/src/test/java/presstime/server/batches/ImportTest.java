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
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contents and schedules out of files, and back into files. */
class ImportTest extends BatchDesk {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String GOOD =
      """
      key;title;body;tags;status;channels;date;time;time_zone
      a;First;"Some *text*; more";one, two;approved;My site;2026-03-28;09:00;Europe/Paris
      b;Second;Text;;review;my SITE;29.3.2026;9:00;America/New_York
      c;Third;Text;;;;;;
      """;

  @Test
  void rowsBecomeContentsAndSchedules() throws Exception {
    JsonNode report = imported(GOOD, "");
    assertThat(report.path("done").asInt()).isEqualTo(3);
    assertThat(report.path("operation").asString()).isEqualTo("import");
    JsonNode first = content("First");
    assertThat(first.path("status").asString()).isEqualTo("approved");
    assertThat(first.findPath("tags").toString()).isEqualTo("[\"one\",\"two\"]");
    assertThat(desk.deliveriesOf(first.path("id").asLong()))
        .extracting(d -> d.path("wallTime").asString() + " " + d.path("dueAt").asString())
        .containsExactly("2026-03-28T09:00:00 2026-03-28T08:00:00Z");
    JsonNode second = content("Second");
    assertThat(second.path("status").asString()).isEqualTo("review");
    assertThat(desk.deliveriesOf(second.path("id").asLong()).getFirst().path("dueAt").asString())
        .isEqualTo("2026-03-29T13:00:00Z");
    assertThat(content("Third").path("status").asString()).isEqualTo("draft");
  }

  @Test
  void theSameFileAgainMakesNoDoubles() throws Exception {
    imported(GOOD, "");
    JsonNode again = imported(GOOD, "");
    assertThat(again.path("done").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isEqualTo(3);
    String keyless = "title,body\nNo key,Text\n";
    imported(keyless, "");
    assertThat(imported(keyless, "").path("unchanged").asInt()).isOne();
    assertThat(contents()).isEqualTo(4);
    JsonNode more = imported(GOOD + "d;Fourth;Text;;;;;;\n", "");
    assertThat(more.path("done").asInt()).isOne();
  }

  @Test
  void everyFaultOfEveryRowIsToldAndNothingIsMade() throws Exception {
    String bad =
        """
        title,status,channels,date,time,time_zone,action
        Good,draft,,,,,
        ,done,Nowhere,2026-02-30,25:00,Europe/Pari,explode
        Past,draft,My site,2026-01-01,09:00,Europe/Paris,
        Ambiguous,draft,My site,03/04/2026,09:00,,
        """;
    HttpResponse<String> answer =
        send(bad.getBytes(StandardCharsets.UTF_8), "", desk.owner().key());
    assertThat(answer.statusCode()).isEqualTo(409);
    JsonNode items = JsonMapper.shared().readTree(answer.body()).path("report").path("items");
    assertThat(items).hasSize(4);
    JsonNode errors = items.get(1).at("/problem/facts/errors");
    assertThat(errors.valueStream().map(e -> e.path("column").asString()).toList())
        .containsExactlyInAnyOrder("title", "status", "channels", "date", "time_zone", "action");
    assertThat(errors.get(0).path("row").asInt()).isEqualTo(3);
    assertThat(errors.toString()).contains("2026-02-30", "Nowhere", "IANA");
    assertThat(items.get(2).at("/problem/detail").asString()).contains("Row 4").contains("passed");
    assertThat(items.get(3).at("/problem/facts/errors/0/value").asString()).isEqualTo("03/04/2026");
    assertThat(contents()).isZero();

    JsonNode partial = imported(bad, "&partial=true");
    assertThat(partial.path("done").asInt()).isOne();
    assertThat(partial.path("refused").asInt()).isEqualTo(3);
    assertThat(contents()).isOne();
  }

  @Test
  void aDryRunMakesNothingAndAnImportCanBeUndone() throws Exception {
    JsonNode dry = imported(GOOD, "&dryRun=true");
    assertThat(dry.path("done").asInt()).isEqualTo(3);
    assertThat(dry.path("id").isNull()).isTrue();
    assertThat(contents()).isZero();
    JsonNode report = imported(GOOD, "");
    Desk.ok(
        api.post("/api/v1/batches/" + report.path("id").asLong() + "/undo", java.util.Map.of()));
    assertThat(contents()).isZero();
    assertThat(rows()).extracting(row -> row.get("state")).containsOnly("cancelled");
    assertThat(imported(GOOD, "").path("done").asInt()).as("after the undo").isEqualTo(3);
  }

  @Test
  void whatIsNotKeptHasNoNumbers() throws Exception {
    String file =
        """
        key,title,body,channels,date,time,action
        a,Campaign,Text,My site,2026-02-01,09:00,
        a,,,My site,2026-02-03,12:00,update
        b,Never there,Other text,My site,2026-02-03,12:00,unpublish
        """;
    JsonNode dry =
        imported(
            file.lines().limit(3).collect(java.util.stream.Collectors.joining("\n")),
            "&timeZone=Europe/Paris&dryRun=true");
    assertThat(dry.path("done").asInt()).isEqualTo(2);
    assertNameless(dry.path("items"));
    JsonNode refused =
        JsonMapper.shared()
            .readTree(
                send(
                        file.getBytes(StandardCharsets.UTF_8),
                        "&timeZone=Europe/Paris",
                        desk.owner().key())
                    .body());
    assertThat(refused.path("type").asString()).endsWith("batch-refused");
    assertNameless(refused.at("/report/items"));
    JsonNode partial = imported(file, "&timeZone=Europe/Paris&partial=true").path("items");
    assertThat(partial.at("/0/content").asLong())
        .isEqualTo(content("Campaign").path("id").asLong());
    assertThat(partial.at("/1/content")).isEqualTo(partial.at("/0/content"));
    assertThat(partial.at("/2/problem/type").asString()).isEqualTo("nothing-published");
    assertThat(partial.at("/2/content").isNull()).as("refused").isTrue();
  }

  private static void assertNameless(JsonNode items) {
    assertThat(items).isNotEmpty();
    for (JsonNode item : items) {
      assertThat(item.path("content").isNull()).as(item.toString()).isTrue();
      for (JsonNode made : item.path("made")) {
        assertThat(made.path("content").isNull()).as(item.toString()).isTrue();
        assertThat(made.path("delivery").isNull()).as(item.toString()).isTrue();
      }
      assertThat(item.at("/problem/detail").asString("")).doesNotContain("Content ");
    }
  }

  @Test
  void aFurtherRowOfAKeyIsAFurtherTime() throws Exception {
    String file =
        """
        key,title,body,channels,date,time,action
        a,Campaign,Text,My site,2026-02-01,09:00,
        a,,,My site,2026-02-03,12:00,update
        a,,,My site,2026-03-03,09:00,publish
        """;
    imported(file, "&timeZone=Europe/Paris&status=approved");
    assertThat(desk.deliveriesOf(content("Campaign").path("id").asLong()))
        .extracting(d -> d.path("action").asString())
        .containsExactly("publish", "update", "publish");
    assertThat(imported(file, "&timeZone=Europe/Paris").path("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void aFurtherTimePutBetweenOthersIsNotTakenForOneOfThem() throws Exception {
    String head =
        "key,title,body,channels,date,time,action\na,Campaign,Text,My site,2026-02-01,09:00,\n";
    String rest = "a,,,My site,2026-02-08,09:00,publish\na,,,My site,2026-02-15,09:00,publish\n";
    imported(head + rest, "&timeZone=Europe/Paris&status=approved");
    String more = head + "a,,,My site,2026-02-05,09:00,publish\n" + rest;
    assertThat(imported(more, "&timeZone=Europe/Paris").path("unchanged").asInt()).isEqualTo(3);
    assertThat(desk.deliveriesOf(content("Campaign").path("id").asLong()))
        .extracting(d -> d.path("dueAt").asString().substring(0, 10))
        .containsExactlyInAnyOrder("2026-02-01", "2026-02-05", "2026-02-08", "2026-02-15");
  }

  @Test
  void headingsAreMapped() throws Exception {
    String file = "Überschrift,Bemerkung,Text\nHallo,egal,Inhalt\n";
    HttpResponse<String> unknown =
        send(file.getBytes(StandardCharsets.UTF_8), "", desk.owner().key());
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Überschrift");
    imported(file, "&map=%C3%9Cberschrift%3Dtitle&map=Bemerkung%3D");
    assertThat(content("Hallo").path("title").asString()).isEqualTo("Hallo");
  }

  @Test
  void whoMayNotApproveOrScheduleIsToldRowByRow() throws Exception {
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    HttpResponse<String> answer = send(GOOD.getBytes(StandardCharsets.UTF_8), "", author.key());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("You may not approve", "You may not schedule");
    assertThat(contents()).isZero();
  }

  @Test
  void whatIsExportedImportsElsewhereAndReadsTheSame() throws Exception {
    imported(GOOD, "");
    imported("key,title,body\nx,=1+1,\"- a list\n- of things\"\n", "");
    long byHand = desk.anApprovedArticle("By hand");
    schedule(byHand, "2026-04-01T10:30:15", "publish");
    schedule(byHand, "2026-04-08T10:30", "unpublish");
    for (String format : List.of("csv", "xlsx")) {
      byte[] file = export(format, desk.owner().key());
      assertThat(imported(file, "").path("unchanged").asInt()).as("here").isEqualTo(6);
      Desk elsewhere = Desk.open(database, port);
      elsewhere.aSite();
      HttpResponse<String> answer = send(file, "", elsewhere.owner().key());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      byte[] again = export("csv", elsewhere.owner().key());
      assertThat(new String(again, StandardCharsets.UTF_8))
          .isEqualTo(new String(export("csv", desk.owner().key()), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theTemplateIsAFileThatImports() throws Exception {
    for (String format : List.of("csv", "xlsx")) {
      HttpResponse<byte[]> template =
          get("/api/v1/imports/template?format=" + format, desk.owner().key());
      assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
          .contains("presstime-import." + format);
      assertThat(imported(template.body(), "&dryRun=true").path("done").asInt()).isOne();
    }
  }

  private JsonNode content(String title) {
    JsonNode found = Desk.ok(api.get("/api/v1/content?q=" + title)).path("items").get(0);
    return Desk.ok(api.get("/api/v1/content/" + found.path("id").asLong()));
  }

  private int contents() {
    return database.fetchCount(
        CONTENT, CONTENT.WORKSPACE_ID.eq(desk.owner().workspaceId()), CONTENT.DELETED_AT.isNull());
  }

  private JsonNode imported(String csv, String query) throws Exception {
    return imported(csv.getBytes(StandardCharsets.UTF_8), query);
  }

  private JsonNode imported(byte[] file, String query) throws Exception {
    HttpResponse<String> answer = send(file, query, desk.owner().key());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JsonMapper.shared().readTree(answer.body());
  }

  private byte[] export(String format, String key) throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/exports/content?format=" + format, key);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> get(String path, String key) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + key)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> send(byte[] file, String query, String key)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports?" + query))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }
}
