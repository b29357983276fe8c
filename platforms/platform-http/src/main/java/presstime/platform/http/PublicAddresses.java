package presstime.platform.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from all others, by the IANA special-purpose registries
 * (RFC 6890 and its updates). IPv6 is taken the other way round: what is not global unicast is not
 * public.
 */
final class PublicAddresses {

  private static final List<AddressRange> NOT_PUBLIC =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private, RFC 1918
          "100.64.0.0/10", // carrier-grade NAT, RFC 6598
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, cloud metadata services
          "172.16.0.0/12", // private, RFC 1918
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays, withdrawn
          "192.168.0.0/16", // private, RFC 1918
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, broadcast
          "2001::/23", // protocol assignments, Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: carries any IPv4 address
          "3fff::/20"); // documentation

  private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");
  private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    if (address instanceof Inet6Address) {
      byte[] bytes = address.getAddress();
      if (NAT64.contains(address) || isMapped(bytes)) {
        return contains(lastFour(bytes));
      }
      if (!GLOBAL_UNICAST.contains(address)) {
        return false;
      }
    }
    return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
  }

  /** ::ffff:a.b.c.d is another way to write a.b.c.d (RFC 4291 §2.5.5.2). */
  private static boolean isMapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }

  private static InetAddress lastFour(byte[] bytes) {
    try {
      return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::parse).toList();
  }
}
