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

class ArticleFileTest {
  private static final String SHA = "a".repeat(64);
  private static final String CONTENT =
      """
      {"id":12,"status":"draft","title":"Spring","slug":"spring","version":3,"approvedRevision":null,
       "channels":[5],"updatedAt":"2026-01-19T09:00:00Z",
       "currentRevision":{"number":1,"title":"Spring","slug":"spring","body":"Text\\n","bodyFormat":"markdown",
         "excerpt":"It's here: now","categories":["News"],"tags":[],"cover":null,"author":null,
         "seo":{"title":"","description":"D","focusKeyword":""}}}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server
        .on("POST /content", 201, CONTENT)
        .on("GET /content/12", 200, CONTENT)
        .on("PATCH /content/12", 200, CONTENT)
        .on("POST /content/12/approve", 200, CONTENT)
        .on(
            "POST /content/12/schedule",
            201,
            "{\"deliveries\":[{\"id\":9,\"state\":\"scheduled\"}],\"notes\":[]}")
        .on(
            "GET /channels?limit=200",
            200,
            "{\"items\":[{\"id\":5,\"name\":\"Our Blog\"}],\"nextCursor\":null}")
        .on("POST /media", 201, "{\"sha256\":\"" + SHA + "\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everythingTheFrontMatterSaysArrives() throws IOException {
    Files.createDirectories(folder.resolve("posts/img"));
    Files.write(folder.resolve("posts/img/tree.png"), new byte[] {1, 2, 3});
    Files.writeString(
        folder.resolve("posts/spring.md"),
        """
        ---
        title: Spring is here
        slug: spring
        excerpt: Short
        categories: [News, Garden]
        tags: trees, sun
        cover: img/tree.png
        author: Ada
        seo:
          title: Spring!
          focus-keyword: spring
        channels: [our blog]
        approve: true
        schedule: 2026-01-20 9:00
        zone: America/New_York
        ---

        A tree: ![A tree](img/tree.png "Tall") and `![code](img/none.png)`.
        """);
    assertThat(shell.run("content", "create", "posts/spring.md")).as(shell.err()).isZero();

    var request = server.asked("POST /content").json();
    assertThat(request.path("title").asString()).isEqualTo("Spring is here");
    assertThat(request.path("tags").get(1).asString()).isEqualTo("sun");
    assertThat(request.path("categories")).hasSize(2);
    assertThat(request.path("cover").asString()).isEqualTo(SHA);
    assertThat(request.path("seo").path("focusKeyword").asString()).isEqualTo("spring");
    assertThat(request.path("channels").get(0).asLong()).isEqualTo(5);
    assertThat(request.path("bodyFormat").asString()).isEqualTo("markdown");
    assertThat(request.path("body").asString())
        .isEqualTo("A tree: ![A tree](media:" + SHA + " \"Tall\") and `![code](img/none.png)`.\n");
    assertThat(server.lines())
        .filteredOn("POST /media"::equals)
        .as("the same file once")
        .hasSize(1);
    assertThat(server.asked("POST /media").body())
        .contains(
            "name=\"file\"; filename=\"tree.png\"",
            "Content-Type: image/png\r\n\r\n\u0001\u0002\u0003\r\n--");

    var due = server.asked("POST /content/12/schedule").json();
    assertThat(due.path("at").asString()).isEqualTo("2026-01-20T09:00");
    assertThat(due.path("timeZone").asString()).isEqualTo("America/New_York");
    assertThat(server.lines())
        .containsSubsequence("POST /content/12/approve", "POST /content/12/schedule");
  }

  @Test
  void standardInputWithoutFrontMatterIsAllBody() {
    shell.input("# Only text\n");
    assertThat(shell.run("content", "create", "-", "--json")).isZero();
    assertThat(server.asked("POST /content").json().path("body").asString())
        .isEqualTo("# Only text\n");
    assertThat(Documents.read(shell.out()).path("id").asLong()).isEqualTo(12);
  }

  @Test
  void typingErrorsAreFoundBeforeAnythingIsSent() {
    shell.input("---\ntitel: x\n---\nText");
    assertThat(shell.run("content", "create", "-")).isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("titel");
    shell.input("---\ntitle: x\nschedule: next year\n---\nText");
    assertThat(shell.run("content", "create", "-")).isEqualTo(Exit.USAGE);
    shell.input("---\ntitle: x\ncover: none.png\n---\nText");
    assertThat(shell.run("content", "create", "-")).isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("none.png");
    assertThat(server.lines()).doesNotContain("POST /content");
  }

  @Test
  void whatIsShownAsAFileGoesBackAsAnEditOfThatVersion() throws IOException {
    assertThat(shell.run("content", "show", "12", "--markdown")).isZero();
    Files.writeString(folder.resolve("a.md"), shell.out());
    assertThat(shell.out()).contains("version: 3", "It''s here: now").endsWith("Text\n");

    assertThat(shell.run("content", "edit", "a.md")).as(shell.err()).isZero();
    var edit = server.asked("PATCH /content/12");
    assertThat(edit.header("If-match")).isEqualTo("\"3\"");
    assertThat(edit.json().path("excerpt").asString()).isEqualTo("It's here: now");
    assertThat(server.lines())
        .filteredOn("GET /content/12"::equals)
        .as("no fresher version")
        .hasSize(1);
  }

  @Test
  void anArticleKeepsItsFormatWhateverTheFileIsCalled() throws IOException {
    server.on("GET /content/12", 200, CONTENT.replace("\"markdown\"", "\"html\""));
    assertThat(shell.run("content", "show", "12", "--markdown")).isZero();
    assertThat(shell.out()).contains("format: html");
    Files.writeString(folder.resolve("a.md"), shell.out());
    assertThat(shell.run("content", "edit", "a.md")).as(shell.err()).isZero();
    assertThat(server.asked("PATCH /content/12").json().path("bodyFormat").asString())
        .isEqualTo("html");

    Files.writeString(folder.resolve("b.html"), "---\nformat: markdown\n---\n*Text*");
    assertThat(shell.run("content", "create", "b.html")).as(shell.err()).isZero();
    assertThat(server.asked("POST /content").json().path("bodyFormat").asString())
        .isEqualTo("markdown");

    shell.input("---\nformat: word\n---\nText");
    assertThat(shell.run("content", "create", "-")).isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("word", "format: html");
  }

  @Test
  void anEmptyFileErasesNothing() throws IOException {
    Files.writeString(folder.resolve("empty.md"), "\n");
    assertThat(shell.run("content", "edit", "empty.md", "--id", "4")).isEqualTo(Exit.USAGE);
    assertThat(server.asked()).isEmpty();
  }
}
