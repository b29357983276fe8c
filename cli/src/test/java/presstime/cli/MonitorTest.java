package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class MonitorTest {

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void figuresAreOfTheHoursAskedFor() {
    server.on(
        "GET /monitor/figures?hours=2",
        200,
        """
        {"asOf":"2026-01-20T12:00:00Z","now":{"publishing":2,"retrying":1,"late":0,"dueNextHour":3,"pending":10000,"more":true},
         "today":{"published":7},"window":{"from":"2026-01-20T10:00:00Z","complete":false,"published":17,"failed":2,
         "unconfirmed":0,"held":1,"missed":0,"successRate":0.85,"lateness":{"p50":45,"p99":900,"max":1200}},
         "causes":[{"platform":"site","title":"It does not answer","solution":"Start it.","attempts":5}]}\
        """);
    assertThat(shell.run("monitor", "figures", "--hours", "2")).isZero();
    assertThat(shell.out())
        .contains("10000+", "85.0 %", "99 in 100 900 ms", "Start it.", "more than is counted");
  }

  @Test
  void attemptsAreOfOneChannelByItsName() {
    server.on("GET /channels?limit=200", 200, "{\"items\":[{\"id\":5,\"name\":\"Blog\"}]}");
    server.on(
        "GET /monitor/attempts?hours=6&channel=5",
        200,
        """
        {"items":[{"deliveryId":12,"number":2,"startedAt":"2026-01-20T10:00:00Z","outcome":null,"running":true,"late":0,
         "channelName":"Blog","contentTitle":"Prices"}]}\
        """);
    assertThat(shell.run("monitor", "attempts", "--channel", "blog")).isZero();
    assertThat(shell.out()).contains("Prices", "runs");
  }

  @Test
  void aServerOutOfOrderIsAnExitCode() {
    server.on(
        "GET /monitor/servers",
        200,
        """
        {"status":"DOWN","parts":[{"name":"engine","status":"DOWN"}],"servers":[{"name":"desk-1","since":"2026-01-20T08:00:00Z",
         "connections":6,"holds":3,"leasedUntil":null}],"database":{"version":"17.5","clockDifferenceMillis":-3},
         "disk":{"free":400}}\
        """);
    assertThat(shell.run("monitor", "servers")).isEqualTo(Exit.FAILED);
    assertThat(shell.out()).contains("engine", "desk-1", "-3 ms");
    assertThat(shell.run("monitor", "servers", "--json")).isEqualTo(Exit.FAILED);
    assertThat(shell.out()).contains("\"status\"");
  }

  @Test
  void aChannelSaysWhyAndWhatToDo() {
    server.on(
        "GET /monitor/channels",
        200,
        """
        {"items":[{"id":5,"name":"Blog","state":"failing","since":"2026-01-20T10:00:00Z",
         "cause":{"code":"x","title":"The key is wrong","solution":"Enter a new one."}}],
         "changes":[{"id":1,"channelName":"Blog","type":"connection-lost","at":"2026-01-20T10:00:00Z","cause":"The key is wrong"}]}\
        """);
    assertThat(shell.run("monitor", "channels")).isZero();
    assertThat(shell.out()).contains("failing", "Enter a new one.", "connection-lost");
  }
}
