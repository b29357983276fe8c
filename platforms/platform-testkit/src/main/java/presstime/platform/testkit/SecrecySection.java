package presstime.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Dispatch;

/** Credentials go to the platform's server and nowhere else. */
interface SecrecySection extends Section {

  @Test
  default void credentialsNeverShow() throws Exception {
    Stage stage = stage();
    List<Object> shown = new ArrayList<>();
    shown.add(stage.channel);
    shown.add(stage.platform.test(stage.channel));
    play(stage, shown);
    if (stage.has(Trait.HTTP)) {
      for (Fault fault : faults(stage).toList()) {
        stage.server().clear();
        stage.server().always(Match.any(), fault);
        shown.add(stage.platform.test(stage.channel));
        play(stage, shown);
      }
    }
    shown.addAll(stage.exchanges);
    Set<String> credentials = credentials(stage);
    for (Object one : shown) {
      assertThat(String.valueOf(one)).doesNotContain(credentials);
    }
  }

  private static void play(Stage stage, List<Object> shown) {
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, stage.articles.whole(stage.token), null);
    shown.add(stage.deliver(dispatch));
    if (stage.descriptor.findable()) {
      shown.add(stage.find(dispatch));
    }
  }

  /** Servers that tell in their error message what they were given. */
  private static Stream<Fault> faults(Stage stage) {
    String all = String.join(" ", sent(stage)).replace("\\", "\\\\").replace("\"", "\\\"");
    return Stream.concat(
        Stream.of(400, 401, 403, 500)
            .map(status ->
                Fault.answer(Answer.json(status, "{\"message\":\"Wrong: " + all + "\"}"))),
        Stream.of(Fault.dropBeforeEffect()));
  }

  /** The secrets, and what the platform made of them on the wire. */
  private static Set<String> credentials(Stage stage) {
    Set<String> credentials = sent(stage);
    for (String secret : stage.channel.secrets().values()) {
      credentials.add(secret);
      credentials.add(Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
    }
    credentials.removeIf(credential -> credential.length() < 4);
    return credentials;
  }

  /** What the server got to know: all it could repeat in a message. */
  private static Set<String> sent(Stage stage) {
    Set<String> sent = new HashSet<>();
    for (SeenRequest request : stage.server().requests()) {
      String all = request.target() + request.headers() + request.text();
      stage.channel.secrets().values().stream().filter(all::contains).forEach(sent::add);
      request
          .header("Authorization")
          .map(v -> v.replaceFirst("^\\S+\\s+", ""))
          .ifPresent(sent::add);
    }
    return sent;
  }
}
