package presstime.server.channels;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;

/**
 * A small honest platform: its connection works when the password is {@value #PASSWORD}, and its
 * other side repeats a wrong one, as careless servers do.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPlatform {

  public static final String PASSWORD = "correct horse battery";

  @Bean
  Platform pigeonPost() {
    return new PigeonPost();
  }

  static final class PigeonPost implements Platform {

    @Override
    public Descriptor descriptor() {
      return new Descriptor(
          "pigeon",
          "Pigeon post",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"/>",
          List.of(
              Field.url("loft", "Loft", "Where the pigeons live."),
              Field.text("nickname", "Nickname", "For the ring.", false),
              Field.choice("breed", "Breed", "Which pigeon.", "homing", "racing"),
              Field.secret("password", "Password", "Of the loft.", true),
              Field.secret("totem", "Totem", "If there is one.", false)),
          Set.of(Action.PUBLISH),
          Set.of(),
          true,
          Duration.ofSeconds(1),
          3,
          Limits.NONE);
    }

    @Override
    public ConnectionReport test(ChannelAccess channel) {
      String password = channel.secret("password");
      return password.equals(PASSWORD)
          ? ConnectionReport.ready(Map.of("loft", channel.setting("loft"), "echo", password))
          : ConnectionReport.failed(
              new Problem("pigeon.refused", "Refused", "Wrong password.", "Enter it again.")
                  .withDetail("no entry for " + password));
    }

    @Override
    public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
      return new Outcome.Published(
          new Publication("1", URI.create("https://example.org/1"), dispatch.publicationKey()));
    }

    @Override
    public Finding find(Dispatch dispatch, ChannelAccess channel) {
      return new Finding.Absent(true);
    }
  }
}
