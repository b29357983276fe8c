package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;

/** Who may have the server keep a file, if only until the request ends. */
@ServerTest
class UploadTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;

  /** The answer comes though the body never ends: nobody read it. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/media", "/api/v1/imports", "/api/v1/imports/sheet"})
  void aStrangerIsRefusedBeforeAFileIsRead(String path) throws IOException {
    assertThat(answerToAnUnendingUpload(path)).contains(" 401 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/api/v1/content", "/nowhere", "/setup"})
  void whereNoFileIsTakenNoneIsRead(String path) throws IOException {
    assertThat(answerToAnUnendingUpload(path)).contains(" 415 ");
  }

  private String answerToAnUnendingUpload(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + "Content-Length: 60000000\r\n\r\n--b\r\nContent-Disposition: form-data;"
              + " name=\"file\"; filename=\"a.gif\"\r\n\r\n";
      out.write(head.formatted(path).getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[100_000]);
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  @Test
  void aMemberIsToldWhereFilesGo() {
    Api form =
        Desk.open(database, port).api().with("Content-Type", "multipart/form-data; boundary=b");
    Answer answer = form.post("/api/v1/content", "--b--\r\n");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().path("status").asInt()).isEqualTo(415);
  }
}
