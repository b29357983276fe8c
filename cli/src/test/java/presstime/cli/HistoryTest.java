package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class HistoryTest {

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
  void theHistoryAsksForWhatTheOptionsSay() {
    server.on(
        "GET /history?content=12&channel=5&outcome=failed&limit=50",
        200,
        """
        {"items":[{"position":3,"kind":"publish","at":"2026-01-20T08:00:01Z","scheduledAt":"2026-01-20T08:00:00Z",
         "actor":"account/1","origin":"series","originId":4,"fromState":"absent","toState":"live","outcome":"published",
         "revisionNumber":2,"data":{"title":"Spring","channel":"Blog"}}],"nextCursor":"abc"}\
        """);
    assertThat(shell.run("history", "--content", "12", "--channel", "blog", "--outcome", "failed"))
        .isZero();
    assertThat(shell.out()).contains("Spring on Blog", "series/4", "absent", "--cursor abc");
  }

  @Test
  void aBrokenChainIsExitCodeOneAndSaysWhere() {
    server.on(
        "GET /audit/verification",
        200,
        """
        {"intact":false,"entries":6,"seals":1,"unsealed":0,"pruned":[],"head":null,
         "broken":{"code":"entry-changed","position":7,"seal":2,"cause":"Entry 7 was changed.","solution":"Compare."}}\
        """);
    assertThat(shell.run("audit", "verify")).isEqualTo(Exit.FAILED);
    assertThat(shell.out()).contains("NOT as it was written", "Entry 7 was changed.", "Compare.");
  }

  @Test
  void anExportIsCheckedWithoutAServer() throws Exception {
    List<String> lines = anExport();
    assertThat(verify("whole.jsonl", lines)).as(shell.out()).isEqualTo(Exit.OK);
    assertThat(shell.out()).contains("is as it was written");
    assertThat(verify("cut.jsonl", lines.subList(0, 3))).isEqualTo(Exit.FAILED);
    for (int i = 1; i < lines.size() - 1; i++) {
      List<String> without = new ArrayList<>(lines);
      without.remove(i);
      assertThat(verify("without.jsonl", without)).as("without " + i).isEqualTo(Exit.FAILED);
      List<String> changed = new ArrayList<>(lines);
      changed.set(i, lines.get(i).replace("account/1", "account/2").replace("T08", "T09"));
      if (!changed.equals(lines)) {
        assertThat(verify("changed.jsonl", changed)).as("changed " + i).isEqualTo(Exit.FAILED);
      }
    }
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(1, lines.get(2));
    swapped.set(2, lines.get(1));
    assertThat(verify("swapped.jsonl", swapped)).isEqualTo(Exit.FAILED);
  }

  @Test
  void aSpreadsheetWhoseReadableColumnsWereChangedIsFound() throws Exception {
    String entry = "{\"actor\":\"account/1\",\"position\":1,\"subject\":\"a \\\"b\\\"\"}";
    String csv =
        "record,position,actor,subject,hash,canonical\n"
            + "entry,1,account/1,\"a \"\"b\"\"\","
            + hash(entry)
            + ",\""
            + entry.replace("\"", "\"\"")
            + "\"\nend,,,,,\"{\"\"entries\"\":1,\"\"seals\"\":0}\"\n";
    Files.writeString(folder.resolve("a.csv"), csv);
    assertThat(shell.run("audit", "verify", "a.csv")).as(shell.out()).isEqualTo(Exit.OK);
    Files.writeString(
        folder.resolve("b.csv"), csv.replace("entry,1,account/1", "entry,1,account/2"));
    assertThat(shell.run("audit", "verify", "b.csv")).isEqualTo(Exit.FAILED);
  }

  @Test
  void theDryRunSaysWhatIsInTheWayAndWhatToDo() {
    server.on(
        "GET /dry-run?days=3&severity=error&limit=50",
        200,
        """
        {"total":41,"items":[{"deliveryId":9,"contentTitle":"Spring","revisionNumber":2,"channelName":"Blog",
          "action":"publish","dueAt":"2026-01-20T08:00:00Z","goes":false,
          "rendering":{"counters":[{"part":"title","count":6,"most":100}]},
          "problems":[{"severity":"error","title":"It is not approved","cause":"No revision is.","solution":"Approve it."}]}],
         "nextCursor":null}\
        """);
    assertThat(shell.run("dry-run", "--days", "3", "--severity", "error")).isZero();
    assertThat(shell.out())
        .contains("41 deliveries", "NOT publish", "title 6/100", "What to do: Approve it.");
    server.on("GET /deliveries/at-risk", 200, "{\"items\":[],\"nextCursor\":null}");
    assertThat(shell.run("at-risk")).isZero();
    assertThat(shell.out()).contains("Nothing is at risk.");
  }

  private int verify(String name, List<String> lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    return shell.run("audit", "verify", name);
  }

  /** Two seals of two, the second entry left out, and one entry that is not sealed yet. */
  private static List<String> anExport() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("{\"head\":{\"format\":\"presstime-history/1\"}}");
    String previous = "00".repeat(32);
    for (int seal = 1; seal <= 2; seal++) {
      StringBuilder hashes = new StringBuilder();
      for (int i = 0; i < 2; i++) {
        int position = 2 * seal - 1 + i;
        String entry = "{\"actor\":\"account/1\",\"position\":" + position + "}";
        hashes.append(hash(entry));
        lines.add(
            position == 2
                ? "{\"omitted\":2,\"hash\":\"" + hash(entry) + "\"}"
                : "{\"entry\":" + entry + ",\"hash\":\"" + hash(entry) + "\"}");
      }
      String text =
          "{\"entries\":\"%s\",\"first\":%d,\"last\":%d,\"number\":%d,\"previous\":\"%s\",\"sealedAt\":\"2026-01-20T08:00:00Z\"}"
              .formatted(
                  hash(HexFormat.of().parseHex(hashes)), 2 * seal - 1, 2 * seal, seal, previous);
      previous = hash(text);
      lines.add("{\"seal\":" + text + ",\"hash\":\"" + previous + "\"}");
    }
    String tail = "{\"actor\":\"account/1\",\"position\":5}";
    lines.add("{\"entry\":" + tail + ",\"hash\":\"" + hash(tail) + "\"}");
    lines.add("{\"end\":{\"entries\":4,\"seals\":2}}");
    return lines;
  }

  private static String hash(String text) throws Exception {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
