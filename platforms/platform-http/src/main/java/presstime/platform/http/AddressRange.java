package presstime.platform.http;

import java.net.InetAddress;

/** A block of addresses in CIDR notation (RFC 4632): {@code 10.0.0.0/8}, {@code fe80::/10}. */
record AddressRange(InetAddress first, int prefix) {

  AddressRange {
    if (prefix < 0 || prefix > first.getAddress().length * 8) {
      throw new IllegalArgumentException("prefix length out of range: " + prefix);
    }
  }

  /** Reads {@code address/prefix}, or one address alone. Never asks a name server. */
  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = first.getAddress().length * 8;
    return new AddressRange(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    int whole = prefix / 8;
    for (int i = 0; i < whole; i++) {
      if (ours[i] != theirs[i]) {
        return false;
      }
    }
    int rest = prefix % 8;
    int mask = 0xff << (8 - rest);
    return rest == 0 || ((ours[whole] ^ theirs[whole]) & mask & 0xff) == 0;
  }
}
