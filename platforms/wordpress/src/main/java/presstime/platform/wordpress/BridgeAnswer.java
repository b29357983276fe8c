package presstime.platform.wordpress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;

/** The bridge's answer to a publish or update: the post as it is after it. */
record BridgeAnswer(JsonNode json) {

  Outcome outcome(Dispatch dispatch) {
    long id = json.path("post_id").asLong(0);
    if (id == 0) {
      return new Outcome.Unknown(NetworkProblems.UNREADABLE);
    }
    String status = json.path("status").asString("");
    if (!status.equals("publish")) {
      // A replay of what was done before shows what somebody made of it since.
      boolean since = json.path("replayed").asBoolean(false);
      Problem problem = since ? PostProblems.TAKEN_DOWN : PostProblems.NOT_PUBLIC;
      return new Outcome.Rejected(problem.withDetail("Status: " + status));
    }
    Publication publication =
        new Publication(
            Long.toString(id),
            Claim.url(json.path("post_url").asString("")),
            dispatch.publicationKey());
    return new Outcome.Published(publication, differences(dispatch.article()));
  }

  private List<Problem> differences(Article article) {
    List<Problem> notes = new ArrayList<>();
    String slug = json.path("slug").asString("");
    if (!Text.sameSlug(slug, article.slug())) {
      notes.add(PostProblems.SLUG_CHANGED.withDetail(slug));
    }
    JsonNode terms = json.path("term_ids");
    if (fewer(terms.path("category"), article.categories())
        || fewer(terms.path("post_tag"), article.tags())) {
      notes.add(PostProblems.TERMS_DROPPED);
    }
    if (article.cover() != null && json.path("featured_image_id").asLong(0) == 0) {
      notes.add(PostProblems.COVER_DROPPED);
    }
    if (!json.path("content_hash").asString("").equals(sha256(Body.of(article.html()).html()))) {
      notes.add(PostProblems.CONTENT_CHANGED);
    }
    return notes;
  }

  private static boolean fewer(JsonNode ids, List<String> names) {
    long wanted =
        names.stream().map(name -> Text.folded(name).toLowerCase(Locale.ROOT)).distinct().count();
    return ids.size() < wanted;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
