package presstime.server.clients.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens, passes, what is told of visitors, and bodies as a client's browser loads them. */
class PolicyTest {

  @Test
  void tokensHave256BitsAndDiffer() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String token = LinkTokens.random();
      assertThat(LinkTokens.isToken(token)).isTrue();
      tokens.add(token);
    }
    assertThat(tokens).hasSize(1_000);
    assertThat(LinkTokens.isToken("../etc/passwd")).isFalse();
    assertThat(LinkTokens.isToken(null)).isFalse();
  }

  @Test
  void aPassIsForOneLinkVisitorPasscodeAndTime() {
    Instant until = Instant.parse("2026-01-19T20:00:00Z");
    Instant before = until.minusSeconds(1);
    String pass = LinkTokens.pass("hash", "key", "visitor", until);
    assertThat(LinkTokens.isPass(pass, "hash", "key", "visitor", before)).isTrue();
    assertThat(LinkTokens.isPass(pass, "hash", "key", "visitor", until)).isFalse();
    assertThat(LinkTokens.isPass(pass, "other", "key", "visitor", before)).isFalse();
    assertThat(LinkTokens.isPass(pass, "hash", "other", "visitor", before)).isFalse();
    assertThat(LinkTokens.isPass(pass, "hash", "key", "other", before)).isFalse();
    for (String odd : new String[] {null, "", ".", "1", "x.y", "9999999999999.z", "-5.q"}) {
      assertThat(LinkTokens.isPass(odd, "hash", "key", "visitor", before)).isFalse();
    }
  }

  @Test
  void devicesAreNamedAndNothingElse() {
    assertThat(
            Visitors.device(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                    + " like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"))
        .isEqualTo("Safari on iPhone");
    assertThat(Visitors.device("<script>")).isEqualTo("unknown");
  }

  @Test
  void filesAreAtTheLinkAndEveryImageHasADescription() {
    String sha = "0123456789abcdef".repeat(4);
    assertThat(
            Rendering.shown(
                "<img src=\"presstime-media:" + sha + "\" /><img src=\"https://x/y\" alt=\"Z\">",
                "/review/t/media/"))
        .isEqualTo(
            "<img alt=\"\" src=\"/review/t/media/"
                + sha
                + "\" /><img src=\"https://x/y\" alt=\"Z\">");
  }
}
