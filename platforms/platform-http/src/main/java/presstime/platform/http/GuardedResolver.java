package presstime.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name and keeps only the addresses the policy permits. The client connects to exactly
 * what this returns, so an answer that changes between check and connection (DNS rebinding) gains
 * nothing.
 */
final class GuardedResolver implements DnsResolver {

  /** Enough for a name with a dead address or two, few enough to stay within the total time. */
  private static final int MOST_ADDRESSES = 4;

  private final Lookup lookup;
  private final AddressPolicy policy;
  private final Duration longest;

  /** Turns a name into addresses. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  GuardedResolver(Lookup lookup, AddressPolicy policy, Duration longest) {
    this.lookup = lookup;
    this.policy = policy;
    this.longest = longest;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] permitted =
        Arrays.stream(lookUp(host))
            .filter(address -> policy.permits(host, address))
            .limit(MOST_ADDRESSES)
            .toArray(InetAddress[]::new);
    if (permitted.length == 0) {
      throw new ForbiddenAddressException(host);
    }
    return permitted;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name server's silence cannot be interrupted, so it is waited for beside this thread. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> task = new FutureTask<>(() -> lookup.addresses(host));
    Thread.startVirtualThread(task);
    try {
      return task.get(longestNow().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw unknown(host, e);
    } catch (TimeoutException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private Duration longestNow() {
    if (!Deadline.CURRENT.isBound()) {
      return longest;
    }
    Duration left = Deadline.CURRENT.get().left();
    return left.compareTo(longest) < 0 ? left : longest;
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
