package presstime.server.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Whom a limit for an address counts as one. */
public final class ClientNetwork {

  private ClientNetwork() {}

  /**
   * The address, or of IPv6 the /64 that one customer has to himself. An IPv4 address is the same
   * in the clothes of IPv6, as listeners for both write it.
   */
  public static String of(String address) {
    InetAddress parsed;
    try {
      parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
    } catch (IllegalArgumentException e) {
      return address;
    }
    if (!(parsed instanceof Inet6Address)) {
      return parsed.getHostAddress();
    }
    byte[] bytes = parsed.getAddress();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 8; i += 2) {
      groups.add(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
    }
    while (!groups.isEmpty() && groups.getLast().equals("0")) {
      groups.removeLast();
    }
    return String.join(":", groups) + "::/64";
  }
}
