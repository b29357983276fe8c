package presstime.platform.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.ConnectionReport;
import presstime.platform.Http;
import presstime.platform.Problem;
import tools.jackson.databind.JsonNode;

/** Tries core REST without changing anything. */
final class RestTest {
  private static final Pattern VERSION = Pattern.compile("wordpress\\.org/\\?v=([0-9.]+)");
  private final Api api;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  RestTest(Api api) {
    this.api = api;
  }

  ConnectionReport report() {
    facts.put("door", "rest");
    Reply index = api.get("/", Map.of("_fields", "name,namespaces,authentication"));
    if (index.ok()) {
      readIndex(index.json());
    } else if (index.status() >= 500 || !index.isRest()) {
      throw api.verdict(index, Risk.NONE);
    }
    Reply me =
        api.get(
            "/wp/v2/users/me",
            Map.of("context", "edit", "_fields", "id,username,name,capabilities"));
    if (me.ok()) {
      readUser(me.json());
    } else {
      problems.add(signIn(me, index));
    }
    if (problems.isEmpty()) {
      readAuthor();
      readFrontPage();
    }
    return new ConnectionReport(problems, warnings, facts);
  }

  private void readIndex(JsonNode index) {
    facts.put("site", Text.decoded(index.path("name").asString("")));
    boolean posts = false;
    for (JsonNode namespace : index.path("namespaces")) {
      posts |= namespace.asString("").equals("wp/v2");
    }
    if (!posts) {
      throw Stop.rejected(
          index.has("namespaces")
              ? WordPressProblems.REST_DISABLED
              : WordPressProblems.NOT_WORDPRESS);
    }
  }

  /** Why a sign-in failed. WordPress itself answers the same to all of it. */
  private Problem signIn(Reply me, Reply index) {
    Problem problem = api.verdict(me, Risk.NONE).problem();
    if (!problem.code().equals(WordPressProblems.NOT_LOGGED_IN.code())) {
      return problem;
    }
    boolean offered = index.json().path("authentication").has("application-passwords");
    if (index.ok() && !offered) {
      return WordPressProblems.APPLICATION_PASSWORDS_DISABLED.withDetail(me.said());
    }
    return switch (new XmlRpc(api).signIn()) {
      case ACCEPTED -> WordPressProblems.AUTHORIZATION_STRIPPED.withDetail(me.said());
      case REFUSED -> WordPressProblems.KEY_INVALID.withDetail(me.said());
      case UNKNOWN -> problem.withDetail(me.said());
    };
  }

  private void readUser(JsonNode me) {
    facts.put("user", me.path("username").asString(me.path("name").asString("")));
    JsonNode can = me.path("capabilities");
    boolean publishes = may(can, "edit_posts") && may(can, "publish_posts");
    if (!publishes) {
      problems.add(WordPressProblems.MAY_NOT_PUBLISH.withDetail("User " + facts.get("user")));
    }
    if (!may(can, "upload_files")) {
      warnings.add(WordPressProblems.MAY_NOT_UPLOAD);
    }
    if (!may(can, "manage_categories")) {
      warnings.add(WordPressProblems.MAY_NOT_CREATE_CATEGORIES);
    }
    if (publishes && !may(can, "edit_published_posts")) {
      problems.add(WordPressProblems.MAY_NOT_EDIT_PUBLISHED);
    } else if (!may(can, "delete_published_posts")) {
      warnings.add(WordPressProblems.MAY_NOT_DELETE_PUBLISHED);
    }
  }

  /** Whom the channel's posts shall be by: better told now than when the first is due. */
  private void readAuthor() {
    try {
      new Preparation(api).author();
    } catch (Stop stop) {
      problems.add(stop.problem());
    }
  }

  private static boolean may(JsonNode capabilities, String name) {
    return capabilities.path(name).asBoolean(false);
  }

  /** The version and the permalinks are only to be seen from outside. Neither is needed. */
  private void readFrontPage() {
    try {
      Http.Response page =
          api.anonymous(Http.Request.get(api.site().base().resolve("?feed=rss2"), Map.of()))
              .response();
      Matcher version = VERSION.matcher(page.text());
      if (version.find()) {
        facts.put("wordpress", version.group(1));
      }
      Http.Response home =
          api.anonymous(Http.Request.bare("HEAD", api.site().base(), Map.of())).response();
      if (Discovery.link(home).filter(link -> Root.named(link).isByQuery()).isPresent()) {
        warnings.add(WordPressProblems.PLAIN_PERMALINKS);
      }
    } catch (Stop ignored) {
      // The channel can publish; a page that does not load is no reason to doubt it.
    }
  }
}
