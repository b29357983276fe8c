package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          127.0.0.1, 127.0.0.1
          2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64
          2001:0DB8:1:2::6, 2001:db8:1:2::/64
          2001:db8:1:2:ffff::1, 2001:db8:1:2::/64
          2001:db8::1, 2001:db8::/64
          2001:db8::2:3:4:5:6, 2001:db8:0:2::/64
          fe80::1%eth0, fe80::/64
          ::1, ::/64
          ::ffff:203.0.113.7, 203.0.113.7
          0:0:0:0:0:FFFF:203.0.113.7, 203.0.113.7
          unknown, unknown
          """)
  void limitsCountByTheNetworkOfOneCustomer(String address, String counted) {
    assertThat(ClientNetwork.of(address)).isEqualTo(counted);
  }
}
