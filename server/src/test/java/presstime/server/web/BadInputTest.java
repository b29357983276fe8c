package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.web.Doors.Door;
import presstime.server.web.Doors.Faulty;
import tools.jackson.databind.JsonNode;

/** What no endpoint can take, sent to each that the server's description knows. */
@ServerTest
@TestInstance(PER_CLASS)
class BadInputTest {

  /** The smallest picture: most of its bytes are zero. */
  private static final String GIF =
      "GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;";

  @LocalServerPort int port;
  @Autowired DSLContext database;

  Stream<Door> doorsWithBodies() {
    Doors doors = new Doors(Api.at(port));
    return doors.all().filter(door -> !doors.body(door).isMissingNode());
  }

  Stream<Door> doorsWithParameters() {
    return new Doors(Api.at(port))
        .all()
        .filter(door -> !door.query().isEmpty() && !door.path().endsWith("/stream"));
  }

  private Api api() {
    return Desk.open(database, port).api();
  }

  private static void assertInvalid(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("invalid-field");
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void theDescriptionKnowsManyDoors() {
    assertThat(doorsWithBodies().count()).isGreaterThan(80);
    assertThat(doorsWithParameters().count()).isGreaterThan(30);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doorsWithBodies")
  void aListWithNullAndATextWithU0000AreRefusedByTheirField(Door door) {
    Api api = api();
    for (Faulty faulty : new Doors(api).faulty(door)) {
      Answer answer = api.send(door.method(), door.path(), faulty.body());
      assertThat(answer.status()).as(faulty + ": " + answer.body()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(faulty.field());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doorsWithParameters")
  void aParameterWithU0000IsRefused(Door door) {
    Api api = api();
    for (JsonNode parameter : door.query()) {
      String name = parameter.path("name").asString();
      Answer answer = api.send(door.method(), door.path() + "?" + name + "=a%00b", body(door));
      assertThat(answer.status()).as(name + ": " + answer.body()).isBetween(400, 499);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doorsWithParameters")
  void whatIsFarAwayInAParameterIsNoFaultOfOurs(Door door) {
    Api api = api();
    for (JsonNode parameter : door.query()) {
      for (String far : farFor(parameter)) {
        Answer answer = api.send(door.method(), query(door, parameter, far), body(door));
        assertThat(answer.status())
            .as(parameter.path("name").asString() + "=" + far + ": " + answer.body())
            .isLessThan(500);
      }
    }
  }

  private static @Nullable String body(Door door) {
    return door.method().equals("GET") || door.method().equals("DELETE") ? null : "{}";
  }

  private static List<String> farFor(JsonNode parameter) {
    String type = parameter.path("schema").path("type").toString();
    if (type.contains("integer") || type.contains("number")) {
      return List.of("2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808");
    }
    if (type.contains("string") && !parameter.path("schema").has("enum")) {
      return FAR.stream().map(text -> text.replace("+", "%2B")).toList();
    }
    return List.of();
  }

  private static String query(Door door, JsonNode wanted, String value) {
    List<String> all = new ArrayList<>();
    for (JsonNode parameter : door.query()) {
      String name = parameter.path("name").asString();
      if (name.equals(wanted.path("name").asString())) {
        all.add(name + "=" + value);
      } else if (parameter.path("required").asBoolean(false)) {
        all.add(name + "=" + (name.equals("to") ? "2026-01-21" : "2026-01-20") + "T09:00:00Z");
      }
    }
    return door.path() + "?" + String.join("&", all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/content-types/a%00b", "/api/v1/media/a%00b", "/review/a%00b", "/a%00b"})
  void aPathWithU0000IsRefused(String path) {
    assertThat(api().get(path).status()).isBetween(400, 499);
  }

  @Test
  void aFormsFieldsAndTheNamesOfItsFilesAreCheckedAndTheirBytesAreNot() {
    Api form = api().with("Content-Type", "multipart/form-data; boundary=limit");
    Answer kept = form.post("/api/v1/media", media("filename=\"dot.gif\"", "a dot"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    assertInvalid(
        form.post("/api/v1/media", media("filename*=UTF-8''dot%00.gif", "a dot")), "file");
    assertInvalid(form.post("/api/v1/media", media("filename=\"dot.gif\"", "a\0dot")), "alt");
    Answer page =
        Api.at(port)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("/setup", "name=a%00b&email=ada%40example.com");
    assertThat(page.status()).as(page.body()).isBetween(400, 499);
  }

  private static String media(String name, String alt) {
    return String.join(
        "\r\n",
        "--limit",
        "Content-Disposition: form-data; name=\"alt\"",
        "",
        alt,
        "--limit",
        "Content-Disposition: form-data; name=\"file\"; " + name,
        "Content-Type: image/gif",
        "",
        GIF,
        "--limit--",
        "");
  }

  @Test
  void aBodyThatIsATextIsCheckedToo() {
    Answer answer =
        api()
            .with("Content-Type", "text/calendar")
            .send("PUT", "/api/v1/holiday-calendars/own", "BEGIN:VCALENDAR\0");
    assertInvalid(answer, "body");
  }

  @Test
  void aCookieThatIsNoSessionIsNobody() {
    Answer answer = Api.at(port).with("Cookie", "presstime_session=AAAA").get("/api/v1/session");
    assertThat(answer.status()).as(answer.body()).isLessThan(500);
  }

  @Test
  void nullInPlaceOfAListIsLikeNone() {
    Answer made = api().post("/api/v1/content", "{\"title\": \"One\", \"tags\": null}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  @Test
  void aBodyThatIsBrokenIsToldByItsLineStill() {
    Answer answer = api().post("/api/v1/content", "{\n\"title\": oops\n}");
    assertThat(answer.problem()).isEqualTo("unreadable-body");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
  }

  static final List<String> FAR =
      List.of(
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59",
          "-999999999-01-01T00:00:00",
          "+294277-01-01T00:00:00Z",
          "+10000-01-01T00:00",
          "9999-12-31T23:59:59Z",
          "9999-12-31T23:59",
          "1969-12-31T23:59:59Z",
          "0001-01-01T00:00",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "PT999999999999H",
          "PT2562047788015215H",
          "P2147483647D",
          "P2147483647Y",
          "-P2147483647Y");
}
