package presstime.platform.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses may be connected to: always those of the public Internet, and what the operator
 * allows beyond them. It keeps people who may add a channel from reaching what only this machine
 * can reach.
 */
public final class AddressPolicy {

  /** Nothing but the public Internet. */
  public static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(Set.of(), List.of(), false);

  private final Set<String> hosts;
  private final List<AddressRange> ranges;
  private final boolean everything;

  private AddressPolicy(Set<String> hosts, List<AddressRange> ranges, boolean everything) {
    this.hosts = hosts;
    this.ranges = ranges;
    this.everything = everything;
  }

  /**
   * The public Internet and these: host names ({@code intranet.example}; whatever they resolve to
   * is then allowed), addresses ({@code 127.0.0.1}, {@code ::1}), blocks ({@code 10.0.0.0/8}), or
   * {@code *} for everything.
   *
   * @throws IllegalArgumentException for a block that cannot be read
   */
  public static AddressPolicy allowing(List<String> entries) {
    Set<String> hosts = new HashSet<>();
    List<AddressRange> ranges = new ArrayList<>();
    boolean everything = false;
    for (String entry : entries.stream().map(String::strip).filter(s -> !s.isEmpty()).toList()) {
      if (entry.equals("*")) {
        everything = true;
      } else if (looksLikeAddress(entry)) {
        ranges.add(AddressRange.parse(entry));
      } else {
        hosts.add(entry.toLowerCase(Locale.ROOT));
      }
    }
    return new AddressPolicy(Set.copyOf(hosts), List.copyOf(ranges), everything);
  }

  /** The same, for entries written in code. */
  public static AddressPolicy allowing(String... entries) {
    return allowing(List.of(entries));
  }

  /** True when a connection to this address, asked for under this name, is allowed. */
  public boolean permits(String host, InetAddress address) {
    return everything
        || PublicAddresses.contains(address)
        || hosts.contains(host.toLowerCase(Locale.ROOT))
        || ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static boolean looksLikeAddress(String entry) {
    return entry.contains("/") || entry.contains(":") || entry.matches("[0-9.]+");
  }

  @Override
  public String toString() {
    return everything ? "everything" : "public addresses, " + hosts + ", " + ranges;
  }
}
