package presstime.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.MEDIA;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import presstime.platform.Article;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = "presstime.media.max-size=100KB")
class MediaApiTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SEAM = "seam-of-the-form";

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Contents contents;
  @Autowired Home home;
  TestMember owner;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
  }

  record Upload(int status, JsonNode json) {
    String sha256() {
      return json.path("sha256").asString();
    }
  }

  Upload upload(TestMember by, String filename, String alt, byte[] bytes) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n%s\r\n"
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .formatted(SEAM, alt, SEAM, filename)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes(("\r\n--" + SEAM + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/media"))
                .header("Authorization", "Bearer " + by.key())
                .header("Content-Type", "multipart/form-data; boundary=" + SEAM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Upload(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
  }

  HttpResponse<byte[]> read(TestMember by, String sha256, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/media/" + sha256))
            .header("Authorization", "Bearer " + by.key());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static byte[] picture(String format, int width, int height) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
  void aPictureIsKnownByItsBytes(String format, String type) throws Exception {
    byte[] bytes = picture(format, 31, 17);
    Upload made = upload(owner, "C:\\pics\\tree \u00e4.whatever", "A tree", bytes);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.json().path("mimeType").asString()).isEqualTo(type);
    assertThat(made.json().path("width").asInt()).isEqualTo(31);
    assertThat(made.json().path("height").asInt()).isEqualTo(17);
    assertThat(made.json().path("filename").asString()).isEqualTo("tree ä.whatever");
    HttpResponse<byte[]> back = read(owner, made.sha256());
    assertThat(back.body()).isEqualTo(bytes);
    assertThat(back.headers().firstValue("Content-Type")).contains(type);
    assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(back.headers().firstValue("Cache-Control").orElse(""))
        .contains("private", "max-age=31536000", "immutable");
    String tag = back.headers().firstValue("ETag").orElseThrow();
    assertThat(read(owner, made.sha256(), "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    // headers only: lossy, lossless, extended
    "52494646200000005745425056503820140000003001009d012a2602700100000000000000000000, 550, 368",
    "5249464620000000574542505650384c140000002f81816200000000000000000000000000000000, 386, 395",
    "524946462000000057454250565038580a000000000000008f01002c010000000000000000000000, 400, 301"
  })
  void webpTellsItsSize(String hex, int width, int height) throws Exception {
    Upload made = upload(owner, "x.webp", "", HexFormat.of().parseHex(hex));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.json().path("mimeType").asString()).isEqualTo("image/webp");
    assertThat(made.json().path("width").asInt()).isEqualTo(width);
    assertThat(made.json().path("height").asInt()).isEqualTo(height);
  }

  @Test
  void whatIsNotAPictureIsRefusedWhateverItCallsItself() throws Exception {
    for (String text :
        new String[] {
          "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
          "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
          "<!doctype html><script>alert(1)</script>",
          "%PDF-1.7",
          "hello",
          "",
          "\u0089PNG broken"
        }) {
      Upload refused = upload(owner, "cat.png", "", text.getBytes(StandardCharsets.UTF_8));
      assertThat(refused.status()).as(text).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("file");
    }
    byte[] cut = java.util.Arrays.copyOf(picture("png", 9, 9), 12);
    assertThat(upload(owner, "cat.png", "", cut).status()).isEqualTo(422);
    assertThat(database.fetchCount(MEDIA, MEDIA.WORKSPACE_ID.eq(owner.workspaceId()))).isZero();
  }

  @Test
  void aFileOverTheLimitIsRefusedAndNothingStays() throws Exception {
    byte[] large = java.util.Arrays.copyOf(picture("png", 9, 9), 100 * 1024 + 1);
    Upload refused = upload(owner, "large.png", "", large);
    assertThat(refused.status()).isEqualTo(413);
    Path incoming = home.folder("media").resolve("incoming");
    assertThat(incoming).isEmptyDirectory();
  }

  @Test
  void theSameBytesAreKeptOnceAndKeepTheirName() throws Exception {
    byte[] bytes = picture("png", 5, 6);
    Upload first = upload(owner, "first.png", "", bytes);
    Upload second = upload(owner, "second.png", "Described", bytes);
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.json().path("filename").asString()).isEqualTo("first.png");
    assertThat(second.json().path("alt").asString()).isEqualTo("Described");
    String sha = first.sha256();
    Path file =
        home.folder("media").resolve(sha.substring(0, 2)).resolve(sha.substring(2, 4)).resolve(sha);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(home.folder("media").resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void filesOfOneWorkspaceAreNothingInAnother() throws Exception {
    byte[] bytes = picture("png", 8, 3);
    String sha = upload(owner, "mine.png", "", bytes).sha256();
    TestMember stranger = TestMember.create(database, Role.OWNER);
    assertThat(read(stranger, sha).statusCode()).isEqualTo(404);
    Api theirs = Api.at(port).withKey(stranger.key());
    assertThat(theirs.post("/api/v1/content", Map.of("title", "x", "cover", sha)).status())
        .isEqualTo(422);
    upload(stranger, "theirs.png", "", bytes);
    assertThat(read(stranger, sha).statusCode()).isEqualTo(200);
    assertThat(read(owner, "ff".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(read(owner, "..%2f..%2fsecrets.key").statusCode()).isIn(400, 404);
  }

  @Test
  void anArticleGoesOutWithItsFiles() throws Exception {
    byte[] inline = picture("png", 11, 7);
    String inlineSha = upload(owner, "inline.png", "", inline).sha256();
    String coverSha = upload(owner, "cover.jpg", "The cover", picture("jpg", 40, 30)).sha256();
    Api api = Api.at(port).withKey(owner.key());
    JsonNode made =
        api.post(
                "/api/v1/content",
                Map.of(
                    "title",
                    "With pictures",
                    "body",
                    "![A tree](/api/v1/media/" + inlineSha + ")",
                    "cover",
                    coverSha))
            .json();
    assertThat(made.at("/currentRevision/media").toString())
        .isEqualTo("[\"" + inlineSha + "\",\"" + coverSha + "\"]");
    Article article =
        contents.article(owner.workspaceId(), made.at("/currentRevision/id").asLong());
    assertThat(article.html()).contains("src=\"presstime-media:" + inlineSha + "\"");
    assertThat(article.media().getFirst().bytes()).isEqualTo(inline);
    assertThat(article.coverMedia().orElseThrow().alt()).isEqualTo("The cover");
    assertThat(api.get("/api/v1/content/" + made.path("id").asLong() + "/preview").body())
        .contains("src=\"/api/v1/media/" + inlineSha + "\"");
  }
}
