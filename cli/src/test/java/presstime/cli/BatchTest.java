package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;

class BatchTest {

  private static final String REPORT =
      """
      {"id":%s,"operation":"shift","title":"Shift by P1D on the wall clock","partial":false,"dryRun":%s,
       "done":1,"unchanged":0,"refused":%s,"undoneAt":null,"items":[
       {"number":1,"outcome":"done","delivery":9,"content":12,"title":"Spring","notes":["Clocks go forward."],"made":[],
        "from":{"state":"scheduled","wallTime":"2026-03-28T09:00:00","timeZone":"Europe/Paris"},
        "to":{"state":"scheduled","wallTime":"2026-03-29T09:00:00","timeZone":"Europe/Paris"},"problem":null}%s]}\
      """;

  private static final String REFUSED_ROW =
      """
      ,{"number":2,"outcome":"refused","delivery":null,"title":"Bad","notes":[],"made":[],"from":null,"to":null,
        "problem":{"type":"row-refused","detail":"x","solution":"y","facts":{"row":3,"errors":[
        {"row":3,"column":"date","value":"30 Feb","cause":"No such day.","solution":"Write 2026-03-01."}]}}}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server.on("GET /channels?limit=200", 200, "{\"items\":[{\"id\":5,\"name\":\"Blog\"}]}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void deliveriesAreShiftedByNumberWithAKey() {
    server.on("POST /batches", 201, REPORT.formatted("7", "false", "0", ""));
    assertThat(shell.run("batch", "shift", "9", "10", "--by", "P1D")).isZero();
    var asked = server.asked("POST /batches");
    assertThat(asked.header("Idempotency-key")).isNotEmpty();
    assertThat(asked.json().toString())
        .isEqualTo(
            "{\"operation\":\"shift\",\"by\":\"P1D\",\"exact\":false,"
                + "\"deliveries\":[{\"id\":9},{\"id\":10}],\"dryRun\":false,\"partial\":false}");
    assertThat(shell.out())
        .contains("Batch 7", "2026-03-29 09:00:00", "Clocks go forward.", "1 done");
  }

  @Test
  void aListIsChosenInPlaceOfNumbers() {
    server.on("POST /batches", 200, REPORT.formatted("null", "true", "0", ""));
    assertThat(
            shell.run(
                "batch", "cancel", "--state", "failed,held", "--in-channel", "blog", "--dry-run"))
        .isZero();
    assertThat(server.asked("POST /batches").json().path("filter").toString())
        .isEqualTo("{\"state\":[\"failed\",\"held\"],\"channel\":[5]}");
    assertThat(shell.out()).contains("Dry run");
    assertThat(shell.run("batch", "cancel")).isEqualTo(Exit.USAGE);
    assertThat(shell.run("batch", "cancel", "9", "--state", "held")).isEqualTo(Exit.USAGE);
  }

  @Test
  void aRefusalShowsEachItemAndEndsAsAConflict() throws IOException {
    server.on(
        "POST /imports?dryRun=false&partial=false&status=draft&timeZone=Europe%2FParis",
        409,
        "{\"title\":\"Nothing was done\",\"detail\":\"1 of 2\",\"solution\":\"Mend.\",\"report\":"
            + REPORT.formatted("null", "false", "1", REFUSED_ROW)
            + "}");
    Files.writeString(folder.resolve("plan.csv"), "title\nA\n");
    assertThat(shell.run("import", "plan.csv", "--zone", "Europe/Paris")).isEqualTo(Exit.CONFLICT);
    assertThat(shell.out() + shell.err())
        .contains("Not done", "row 3, date '30 Feb': No such day. Write 2026-03-01.", "Mend.");
    assertThat(server.asked().getLast().body()).contains("filename=\"plan.csv\"", "title\nA\n");
    assertThat(shell.run("import", "nowhere.csv")).isEqualTo(Exit.USAGE);
  }

  @Test
  void filesAreWrittenInTheFormatOfTheirName() {
    server
        .on("GET /exports/content?format=csv&status=approved", 200, "key,title\n")
        .on("GET /imports/template?format=xlsx", 200, "PK");
    assertThat(shell.run("export", "out.csv", "--status", "approved")).isZero();
    assertThat(folder.resolve("out.csv")).hasContent("key,title\n");
    assertThat(shell.run("import", "--template", "plan.xlsx", "--json")).isZero();
    assertThat(Documents.read(shell.out()).path("bytes").asInt()).isEqualTo(2);
    assertThat(shell.run("export", "out.pdf")).isEqualTo(Exit.USAGE);
    assertThat(shell.run("export", "other.xlsx")).isEqualTo(Exit.NOT_FOUND);
  }

  @Test
  void theInboxIsShownAndDecidedAsAWhole() {
    server
        .on(
            "GET /deliveries/missed",
            200,
            "{\"items\":[{\"id\":9,\"state\":\"missed\",\"dueAt\":\"2026-01-19T09:00:00Z\",\"channelName\":\"Blog\","
                + "\"contentTitle\":\"Spring\",\"why\":\"Its time has passed.\"}],\"nextCursor\":null}")
        .on("GET /deliveries/counts", 200, "{\"missed\":1,\"failed\":2,\"unconfirmed\":3}")
        .on("POST /batches", 201, REPORT.formatted("8", "false", "0", ""));
    assertThat(shell.run("missed")).isZero();
    assertThat(shell.out()).contains("Its time has passed.", "1 h ago", "3 unconfirmed");
    assertThat(shell.run("missed", "reschedule", "--at", "tomorrow 9:00")).isZero();
    assertThat(server.asked("POST /batches").json().toString())
        .contains("\"at\":\"2026-01-20T09:00\"", "\"filter\":{\"view\":\"missed\"}");
  }

  @Test
  void templatesAreKeptAndLaidOverContents() {
    shell.input("{\"name\":\"Launch\",\"steps\":[{\"day\":0,\"time\":\"09:00\"}]}");
    server
        .on(
            "POST /schedule-templates",
            201,
            "{\"id\":3,\"name\":\"Launch\",\"steps\":[{\"day\":0,\"time\":\"09:00\",\"action\":\"publish\"}]}")
        .on("POST /schedule-templates/3/apply", 200, REPORT.formatted("null", "true", "0", ""));
    assertThat(shell.run("template", "create", "-")).isZero();
    assertThat(shell.out()).contains("Template 3: Launch", "09:00");
    assertThat(
            shell.run("template", "apply", "3", "12", "13", "--start", "2026-03-28", "--dry-run"))
        .isZero();
    assertThat(server.asked("POST /schedule-templates/3/apply").json().toString())
        .isEqualTo(
            "{\"start\":\"2026-03-28\",\"contents\":[12,13],\"dryRun\":true,\"partial\":false}");
  }
}
