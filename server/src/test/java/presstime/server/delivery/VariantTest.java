package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;
import presstime.server.content.Contents;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * What a content says otherwise on one channel: written, seen, approved and sent as a part of it.
 */
class VariantTest extends Behaviour {

  @Autowired Contents contents;
  long other;

  @BeforeEach
  void aSecondChannel() {
    other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "another secret token"));
  }

  private Api.Answer patch(long content, String json) {
    return api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
        .send("PATCH", "/api/v1/content/" + content, json);
  }

  private long withVariant(String title) {
    long content = desk.aDraft(title);
    Desk.ok(
        patch(
            content,
            """
            {"channels": [%d, %d],
             "variants": [{"channel": %d, "title": "Short", "body": "Own **words**.", "excerpt": " "}]}
            """
                .formatted(channel, other, other)));
    return content;
  }

  private List<String> arrived(long at) {
    return platform.arrived(at).stream().map(it -> it.title() + " " + it.html().strip()).toList();
  }

  @Test
  void eachChannelGetsItsOwnText() {
    long content = withVariant("The long title");
    desk.approve(content);
    Desk.ok(schedule(content, NINE));
    run(NINE);

    assertThat(arrived(channel)).containsExactly("The long title <p>Some <em>text</em>.</p>");
    assertThat(arrived(other)).containsExactly("Short <p>Own <strong>words</strong>.</p>");
  }

  @Test
  void aVariantIsPartOfWhatIsApproved() {
    long content = withVariant("Approved");
    desk.approve(content);
    Desk.ok(patch(content, "{\"variants\": [{\"channel\": " + other + ", \"title\": \"Newer\"}]}"));

    assertThat(content(content).path("status").asString()).isEqualTo("draft");
    assertThat(content(content).path("approvedRevision").asInt()).isEqualTo(2);
    Desk.ok(schedule(content, NINE));
    run(NINE);
    assertThat(arrived(other)).containsExactly("Short <p>Own <strong>words</strong>.</p>");
  }

  @Test
  void anEditThatDoesNotNameThemLeavesThemAndAnEmptyListTakesThemAway() {
    long content = withVariant("One");
    edit(content, "Two");
    JsonNode kept = content(content).at("/currentRevision/variants");
    assertThat(kept.size()).isOne();
    assertThat(kept.at("/0/channel").asLong()).isEqualTo(other);
    assertThat(kept.at("/0/title").asString()).isEqualTo("Short");
    assertThat(kept.at("/0/excerpt").isNull()).as("a blank excerpt is as in the content").isTrue();

    Desk.ok(patch(content, "{\"variants\": []}"));
    assertThat(content(content).at("/currentRevision/variants").size()).isZero();
    JsonNode diff = Desk.ok(api.get("/api/v1/content/" + content + "/revisions/4/diff"));
    assertThat(diff.path("fields").valueStream().map(it -> it.path("field").asString()))
        .containsExactly("variants." + other + ".title", "variants." + other + ".body");
    Desk.ok(
        api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
            .post("/api/v1/content/" + content + "/revisions/3/restore", Map.of()));
    assertThat(content(content).at("/currentRevision/variants/0/title").asString())
        .isEqualTo("Short");
  }

  @Test
  void previewAndDryRunShowWhatTheChannelGets() {
    long content = withVariant("One");
    String preview = "/api/v1/content/" + content + "/preview";
    assertThat(api.get(preview).body()).contains("<em>text</em>");
    assertThat(api.get(preview + "?channel=" + channel).body()).contains("<em>text</em>");
    assertThat(api.get(preview + "?channel=" + other).body()).contains("<strong>words</strong>");

    desk.approve(content);
    Desk.ok(schedule(content, NINE));
    JsonNode planned = Desk.ok(api.get("/api/v1/dry-run?days=7&channel=" + other)).at("/items/0");
    assertThat(planned.at("/rendering/title").asString()).isEqualTo("Short");
    assertThat(planned.at("/rendering/text").asString()).isEqualTo("Own words.");
  }

  @Test
  void aCopyHasThemToo() {
    long content = withVariant("One");
    desk.approve(content);
    JsonNode planned = Desk.ok(schedule(content, NINE)).at("/deliveries/0");
    JsonNode copy = cloned(content, planned);
    assertThat(copy.at("/currentRevision/variants/0/title").asString()).isEqualTo("Short");
  }

  @Test
  void aCopyLeavesOutWhatWasForAChannelThatIsGone() {
    long content = withVariant("One");
    desk.approve(content);
    JsonNode planned =
        Desk.ok(schedule(content, NINE))
            .path("deliveries")
            .valueStream()
            .filter(one -> one.path("channelId").asLong() == channel)
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/channels/" + other;
    assertThat(api.with("If-Match", api.get(path).header("ETag")).delete(path).status())
        .isEqualTo(204);
    JsonNode copy = cloned(content, planned);
    assertThat(copy.at("/currentRevision/title").asString()).isEqualTo("One");
    assertThat(copy.at("/currentRevision/variants").size()).isZero();
  }

  /** The copy that cloning a delivery makes of its content. */
  private JsonNode cloned(long content, JsonNode delivery) {
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of(
                "operation",
                "clone",
                "by",
                "P7D",
                "deliveries",
                List.of(Map.of("id", id(delivery))))));
    return Desk.ok(api.get("/api/v1/content"))
        .path("items")
        .valueStream()
        .filter(one -> one.path("id").asLong() != content)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatNoChannelCouldGetIsRefusedAtItsPlace() {
    long content = desk.aDraft("One");
    long theirs = Desk.open(database, port).aSite();
    assertInvalid(
        patch(content, "{\"variants\": [{\"channel\": " + theirs + ", \"title\": \"x\"}]}"),
        "variants[0].channel");
    String twice = "{\"channel\": " + other + ", \"title\": \"x\"}";
    assertInvalid(
        patch(content, "{\"variants\": [" + twice + ", " + twice + "]}"), "variants[1].channel");
    assertInvalid(
        patch(
            content,
            "{\"variants\": [{\"channel\": "
                + other
                + ", \"body\": \"![](media:"
                + "ab".repeat(32)
                + ")\"}]}"),
        "variants[0].body");
  }

  @Test
  void aTextIsCheckedForEachChannelWhileItIsWrittenAndNothingIsKept() {
    JsonNode answer =
        Desk.ok(
            api.post(
                "/api/v1/dry-run/text",
                Map.of(
                    "title",
                    "Unfit",
                    "body",
                    "Some *text* <script>x</script>![](nowhere.png)",
                    "channels",
                    List.of(channel, other),
                    "variants",
                    List.of(Map.of("channel", other, "title", "Fit 👩‍👩‍👧", "body", "Own")))));
    JsonNode shared = answer.at("/items/0");
    assertThat(shared.path("html").asString()).contains("<em>text</em>").doesNotContain("script");
    assertThat(codes(shared)).containsExactly("media.unreachable", "scripted.fault");
    JsonNode own = answer.at("/items/1");
    assertThat(own.path("channelId").asLong()).isEqualTo(other);
    assertThat(codes(own)).isEmpty();
    assertThat(own.at("/rendering/counters/0/count").asInt())
        .as("code points, as platforms count")
        .isEqualTo(9);
    assertThat(own.at("/rendering/text").asString()).isEqualTo("Own");
    assertThat(Desk.ok(api.get("/api/v1/content")).path("items").size()).isZero();
    assertThat(codes(Desk.ok(checked(Map.of("channels", List.of(channel)))).at("/items/0")))
        .as("a text without a title is looked at as well")
        .isEmpty();
    assertInvalid(
        checked(Map.of("channels", List.of(Desk.open(database, port).aSite()))), "channels[0]");
  }

  @Test
  void aTextIsNotCheckedForMoreChannelsThanAContentCanHave() {
    assertInvalid(checked(Map.of("channels", Collections.nCopies(501, channel))), "channels");
    assertThat(checked(Map.of("channels", Collections.nCopies(500, channel))).status())
        .isEqualTo(200);
  }

  private Api.Answer checked(Map<String, ?> text) {
    return api.post("/api/v1/dry-run/text", text);
  }

  private static List<String> codes(JsonNode item) {
    return item.path("problems").valueStream().map(it -> it.path("code").asString()).toList();
  }

  @Test
  void oneLookFindsTheTextOfEachChannel() {
    long content = withVariant("One");
    long revision = content(content).at("/currentRevision/id").asLong();
    var outgoing =
        Set.of(new Contents.Outgoing(revision, channel), new Contents.Outgoing(revision, other));
    var articles = contents.articles(outgoing);
    assertThat(articles.get(new Contents.Outgoing(revision, channel)).title()).isEqualTo("One");
    assertThat(articles.get(new Contents.Outgoing(revision, other)).title()).isEqualTo("Short");
  }
}
