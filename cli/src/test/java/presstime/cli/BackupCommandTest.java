package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;

class BackupCommandTest {

  @TempDir Path folder;
  private HttpServer server;
  private Shell shell;
  private byte[] answer;
  private int status = 200;
  private String asked = "";

  @BeforeEach
  void start() throws IOException {
    answer = gzipped("an archive");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/operations/backup",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          assertThat(exchange.getRequestHeaders().containsKey("Idempotency-Key")).isFalse();
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    shell =
        new Shell(folder)
            .with("PRESSTIME_URL", "http://127.0.0.1:" + server.getAddress().getPort())
            .with("PRESSTIME_API_KEY", "pt_k");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theArchiveIsWrittenForItsOwnerAlone() throws IOException {
    assertThat(shell.run("backup", "--to", "b.tar.gz", "--json")).as(shell.err()).isZero();
    Path file = folder.resolve("b.tar.gz");
    assertThat(file).hasBinaryContent(answer);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Documents.read(shell.out()).path("bytes").asInt()).isEqualTo(answer.length);
    assertThat(asked).doesNotContain("passphrase");

    assertThat(shell.run("backup", "--to", "b.tar.gz")).isEqualTo(Exit.USAGE);
    shell.input("a quiet meadow\n");
    assertThat(shell.run("backup", "--passphrase-file", "-")).isZero();
    assertThat(asked).contains("a quiet meadow");
    assertThat(folder.resolve("presstime-20260119T100000Z.tar.gz")).exists();
  }

  @Test
  void whatWasCutOffIsNotKept() throws IOException {
    answer = Arrays.copyOf(answer, answer.length - 6);
    assertThat(shell.run("backup", "--to", "b.tar.gz")).isEqualTo(Exit.FAILED);
    assertThat(shell.err()).contains("cut off");
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("b.tar.gz"));
    }
  }

  @Test
  void aFolderThatIsMissingIsSaidBeforeAnythingIsAsked() {
    assertThat(shell.run("backup", "--to", "missing/b.tar.gz", "--json")).isEqualTo(Exit.USAGE);
    assertThat(Documents.read(shell.out()).path("detail").asString()).contains("missing");
    assertThat(shell.run("backup", "--to", "missing/b.tar.gz")).isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("missing", "--to").doesNotContain("\tat ");
    assertThat(asked).isEmpty();
  }

  @Test
  void aRefusalIsShown() {
    status = 403;
    answer = "{\"title\":\"Others' data\",\"detail\":\"d\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(shell.run("backup", "--to", "b.tar.gz")).isEqualTo(Exit.FAILED);
    assertThat(shell.err()).contains("Others' data");
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
