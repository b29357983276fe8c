package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import presstime.platform.Http;
import presstime.platform.Outcome;

/** What recorded answers of real sites mean. */
class VerdictsTest {
  private static final InstantSource TIME = InstantSource.fixed(LiveSite.NOW);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | rest_not_logged_in         | wordpress.not_logged_in
          401 | rest_cannot_create         | wordpress.not_logged_in
          401 | incorrect_password         | wordpress.key_invalid
          401 | invalid_username           | wordpress.key_invalid
          403 | rest_cannot_publish        | wordpress.not_allowed
          404 | rest_no_route              | wordpress.rest_disabled
          404 | rest_post_invalid_id       | wordpress.deleted_there
          400 | rest_invalid_param         | wordpress.refused
          413 | rest_upload_file_too_big   | wordpress.image_rejected
          500 | rest_upload_sideload_error | wordpress.image_rejected
          """)
  void refusalsAreFinalAndTold(int status, String code, String problem) {
    assertThat(rest(status, code, "Sorry", Risk.EFFECT))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(problem));
  }

  @Test
  void aListOfDraftsRefusedMeansNotSignedIn() {
    String body =
        """
        {"code":"rest_invalid_param","message":"Invalid parameter(s): status","data":{"status":400,
        "params":{"status":"Status is forbidden."},"details":{"status":{"code":
        "rest_forbidden_status","message":"Status is forbidden.","data":{"status":401}}}}}\
        """;
    assertThat(judge(400, Map.of(), body, Risk.NONE))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo("wordpress.not_logged_in"));
  }

  @Test
  void aFolderThatCannotBeMadeIsNotTheImagesFault() {
    Outcome outcome =
        rest(
            500,
            "rest_upload_sideload_error",
            "Unable to create directory wp-content/uploads/2026/11. Is its parent directory"
                + " writable by the server?",
            Risk.HARMLESS);
    assertThat(((Outcome.Rejected) outcome).problem().code())
        .isEqualTo("wordpress.uploads_not_writable");
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "504", "200", "201", "408"})
  void anAnswerThatSaysNothingAfterAnEffectIsUnknown(int status) {
    assertThat(judge(status, Map.of(), "<html>Oops</html>", Risk.EFFECT))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(judge(status, Map.of(), "<html>Oops</html>", Risk.HARMLESS))
        .isInstanceOf(Outcome.Retryable.class);
  }

  @Test
  void aPageInPlaceOfAnAnswerMeansThatRestIsShut() {
    assertThat(judge(200, Map.of("content-type", "text/html"), "<html>Soon</html>", Risk.NONE))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo("wordpress.rest_disabled"));
  }

  /** A web server that is stopped while it answers ends the body wherever it is. */
  @ParameterizedTest
  @CsvSource({"''", "'[{\"id\": 4'"})
  void anAnswerThatWasCutOffIsTriedAgain(String body) {
    Map<String, String> json = Map.of("content-type", "application/json; charset=UTF-8");
    assertThat(judge(200, json, body, Risk.NONE)).isInstanceOf(Outcome.Retryable.class);
    assertThat(judge(200, json, body, Risk.EFFECT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(judge(200, Map.of(), "", Risk.NONE)).isInstanceOf(Outcome.Retryable.class);
  }

  @Test
  void maintenanceSaysWhenToComeBack() {
    assertThat(judge(503, Map.of("retry-after", "600"), "<html>", Risk.EFFECT))
        .isInstanceOfSatisfying(
            Outcome.Retryable.class,
            retryable -> assertThat(retryable.after()).isEqualTo(Duration.ofMinutes(10)));
  }

  /** Varnish and its like give up on WordPress with 503, and it may be working on all the same. */
  @Test
  void whatGivesUpOnWordPressDoesNotKnowWhatItDoes() {
    String page = "<html><h1>Error 503 first byte timeout</h1></html>";
    assertThat(judge(503, Map.of(), page, Risk.EFFECT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(judge(503, Map.of(), "", Risk.EFFECT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(judge(503, Map.of(), page, Risk.HARMLESS)).isInstanceOf(Outcome.Retryable.class);
    assertThat(rest(503, "plugin_busy", "Later", Risk.EFFECT))
        .isInstanceOf(Outcome.Retryable.class);
  }

  @Test
  void aDatabaseThatIsDownHasDoneNothing() {
    String page = "<html><h1>Error establishing a database connection</h1></html>";
    assertThat(judge(500, Map.of(), page, Risk.EFFECT)).isInstanceOf(Outcome.Retryable.class);
  }

  @ParameterizedTest
  @CsvSource({"400, db_insert_error", "500, db_insert_error", "500, db_update_error"})
  void aRowThatTheDatabaseDidNotTakeIsTriedAgain(int status, String code) {
    String said = "Could not insert attachment into the database.";
    assertThat(rest(status, code, said, Risk.HARMLESS)).isInstanceOf(Outcome.Retryable.class);
    assertThat(rest(status, code, said, Risk.EFFECT)).isInstanceOf(Outcome.Retryable.class);
  }

  @Test
  void aRedirectNamesItsTarget() {
    Outcome outcome = judge(301, Map.of("location", "https://www.example.com/"), "", Risk.EFFECT);
    assertThat(((Outcome.Rejected) outcome).problem().detail())
        .contains("https://www.example.com/");
  }

  @ParameterizedTest
  @EnumSource(Http.Failure.Kind.class)
  void onlyWhatWasSentCanBeUnknown(Http.Failure.Kind kind) {
    Http.Failure failure = new Http.Failure(kind, "said", null);
    Outcome effect = Verdicts.of(failure, Risk.EFFECT).outcome();
    assertThat(effect instanceof Outcome.Unknown).isEqualTo(failure.mayHaveArrived());
    assertThat(Verdicts.of(failure, Risk.NONE).outcome()).isNotInstanceOf(Outcome.Unknown.class);
  }

  private static Outcome rest(int status, String code, String message, Risk risk) {
    String body = Json.object().put("code", code).put("message", message).toString();
    return judge(status, Map.of(), body, risk);
  }

  private static Outcome judge(int status, Map<String, String> headers, String body, Risk risk) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    Http.Response response = new Http.Response(status, all, body.getBytes(StandardCharsets.UTF_8));
    return Verdicts.of(Reply.of(response, text -> text), risk, TIME).outcome();
  }
}
