package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void areFoundAgainByTheirHashAlone() {
    String hash = passwords.hash("correct horse");
    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("correct Horse", hash)).isFalse();
    assertThat(passwords.outdated(hash)).isFalse();
    assertThat(passwords.outdated(hash.replace("t=2", "t=1"))).isTrue();
  }

  /** It has to be read and worked through like anybody's. */
  @Test
  void whereThereIsNoAccountAHashOfTheSameKindIsTried() {
    assertThat(passwords.matches("", null)).isFalse();
    assertThat(passwords.outdated(Passwords.nobodys())).isFalse();
    assertThat(Passwords.nobodys())
        .hasSameSizeAs(passwords.hash("any"))
        .isNotEqualTo(Passwords.nobodys());
  }
}
