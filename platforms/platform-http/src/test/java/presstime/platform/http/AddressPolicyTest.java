package presstime.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "fec0::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2001::1",
        "2001:db8::1"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThat(permits(AddressPolicy.PUBLIC_ONLY, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.255",
        "2606:4700::1111",
        "::ffff:1.1.1.1",
        "64:ff9b::101:101"
      })
  void permitsThePublicInternet(String address) {
    assertThat(permits(AddressPolicy.PUBLIC_ONLY, address)).isTrue();
  }

  @Test
  void permitsWhatTheOperatorLists() {
    AddressPolicy policy =
        AddressPolicy.allowing("127.0.0.1", " 10.20.0.0/15 ", "fd00::/8", "Intranet.example", "");
    assertThat(permits(policy, "127.0.0.1")).isTrue();
    assertThat(permits(policy, "127.0.0.2")).isFalse();
    assertThat(permits(policy, "10.21.255.255")).isTrue();
    assertThat(permits(policy, "10.22.0.0")).isFalse();
    assertThat(permits(policy, "fd01::1")).isTrue();
    assertThat(permits(policy, "::1")).isFalse();
    assertThat(policy.permits("INTRANET.example", InetAddress.ofLiteral("192.168.0.9"))).isTrue();
    assertThat(policy.permits("other.example", InetAddress.ofLiteral("192.168.0.9"))).isFalse();
    assertThat(permits(AddressPolicy.allowing("*"), "169.254.169.254")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8", "nonsense/8", "300.1.1.1"})
  void refusesABlockItCannotRead(String entry) {
    assertThatThrownBy(() -> AddressPolicy.allowing(entry))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean permits(AddressPolicy policy, String address) {
    return policy.permits("some.example", InetAddress.ofLiteral(address));
  }
}
