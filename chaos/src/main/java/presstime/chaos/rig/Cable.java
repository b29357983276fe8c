package presstime.chaos.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.chaos.agent.Signals;

/**
 * A network of one process's own (a Linux network namespace) and the one cable out of it, which
 * ends here (a pair of virtual Ethernet devices). What is done to it is done by the kernel, packet
 * by packet: TCP sees it as it sees a real cable.
 *
 * <p>All its names follow from three numbers, so that what a dead harness has left can be found and
 * removed: the harness's process id, its block of addresses, and the cable's own number.
 */
public final class Cable implements AutoCloseable {

  /** Where the system keeps the names of its networks. */
  static final Path NAMESPACES = Path.of("/run/netns");

  private static final Pattern NAME =
      Pattern.compile("presstime-chaos-([0-9]{1,10})-([0-9]{1,3})-([0-9]{1,2})");

  /** The device's name at the process's end. */
  private static final String THERE = "eth0";

  private static final Pattern DROPPED =
      Pattern.compile("Sent [0-9]+ bytes ([0-9]+) pkt \\(dropped ([0-9]+)");

  private final long harness;
  private final int block;
  private final int number;

  /**
   * @param harness the id of the process it belongs to
   * @param block the third number of its addresses
   * @param number less than 64
   */
  Cable(long harness, int block, int number) {
    this.harness = harness;
    this.block = block;
    this.number = number;
  }

  /** The one with this namespace; empty when it is not one of ours. */
  static Optional<Cable> named(String namespace) {
    Matcher name = NAME.matcher(namespace);
    return name.matches()
        ? Optional.of(
            new Cable(
                Long.parseLong(name.group(1)),
                Integer.parseInt(name.group(2)),
                Integer.parseInt(name.group(3))))
        : Optional.empty();
  }

  long harness() {
    return harness;
  }

  int block() {
    return block;
  }

  /** The name of the process's network. */
  public String namespace() {
    return "presstime-chaos-" + harness + "-" + block + "-" + number;
  }

  /** The name of the device at this end. */
  public String device() {
    return "chaos-" + block + "-" + number;
  }

  /** The address at this end: what the process can reach. */
  public InetAddress here() throws IOException {
    return InetAddress.getByName(address(1));
  }

  /** The address at the other end: where the process can listen. */
  public String opposite() {
    return address(2);
  }

  private String address(int last) {
    return "10.231." + block + "." + (4 * number + last);
  }

  /** Makes it. */
  void lay() throws IOException {
    Command.run("ip", "netns", "add", namespace());
    try {
      connect();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void connect() throws IOException {
    Command.run(
        "ip", "link", "add", device(), "type", "veth", "peer", "name", THERE, "netns", namespace());
    Command.run("ip", "address", "add", address(1) + "/30", "dev", device());
    // While this end is down its route is gone, and packets would leave by the machine's default.
    Command.run("ip", "route", "add", "blackhole", address(0) + "/30", "metric", "4000000000");
    Command.run("ip", "link", "set", device(), "up");
    Command.run("ip", "-n", namespace(), "address", "add", address(2) + "/30", "dev", THERE);
    Command.run("ip", "-n", namespace(), "link", "set", THERE, "up");
    Command.run("ip", "-n", namespace(), "link", "set", "lo", "up");
  }

  /** A command that runs there; the process it starts is that of the command itself. */
  public List<String> there(List<String> command) {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", namespace()));
    all.addAll(command);
    return all;
  }

  /**
   * Takes this end down. The process's own device stays up and has lost its carrier: the kernels at
   * both ends drop every packet, and nobody is told.
   */
  public void pull() throws IOException {
    Command.run("ip", "link", "set", device(), "down");
  }

  /** Takes this end up again. */
  public void plug() throws IOException {
    Command.run("ip", "link", "set", device(), "up");
  }

  /**
   * From now on so little gets through, each way, and two full packets wait; the kernel drops the
   * rest.
   */
  public void narrow(int kilobits) throws IOException {
    String[] bucket = {"tbf", "rate", kilobits + "kbit", "burst", "1600", "limit", "3200"};
    tc(List.of("-n", namespace(), "qdisc", "add", "dev", THERE, "root"), bucket);
    tc(List.of("qdisc", "add", "dev", device(), "root"), bucket);
  }

  /**
   * Everything gets through again.
   *
   * @return how many packets did meanwhile, and how many did not
   */
  public String widen() throws IOException {
    List<String> devices = new ArrayList<>();
    Matcher here = DROPPED.matcher(tc(List.of("-s", "qdisc", "show", "dev", device())));
    Matcher there =
        DROPPED.matcher(tc(List.of("-s", "-n", namespace(), "qdisc", "show", "dev", THERE)));
    long sent = 0;
    long dropped = 0;
    for (Matcher each : List.of(here, there)) {
      if (each.find()) {
        sent += Long.parseLong(each.group(1));
        dropped += Long.parseLong(each.group(2));
      }
    }
    tc(List.of("qdisc", "del", "dev", device(), "root"));
    tc(List.of("-n", namespace(), "qdisc", "del", "dev", THERE, "root"));
    return dropped + " of " + (sent + dropped) + " packets lost";
  }

  /** Heals whatever was done to it, by whomever; nothing when nothing was. */
  void mend() throws IOException {
    plug();
    Command.succeeds(List.of("tc", "qdisc", "del", "dev", device(), "root"));
    Command.succeeds(List.of("tc", "-n", namespace(), "qdisc", "del", "dev", THERE, "root"));
  }

  private static String tc(List<String> words, String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of("tc"));
    command.addAll(words);
    command.addAll(List.of(more));
    return Command.run(command.toArray(String[]::new));
  }

  /** Ends what still runs there, and removes all that {@link #lay} has made; nothing twice. */
  @Override
  public void close() throws IOException {
    if (Files.notExists(NAMESPACES.resolve(namespace()))) {
      return;
    }
    for (String pid : Command.run("ip", "netns", "pids", namespace()).split("\\s+")) {
      if (!pid.isEmpty()) {
        Signals.send(Long.parseLong(pid), Signals.KILL);
      }
    }
    Command.succeeds(
        List.of("ip", "route", "del", "blackhole", address(0) + "/30", "metric", "4000000000"));
    Command.succeeds(List.of("ip", "link", "del", device()));
    Command.run("ip", "netns", "del", namespace());
  }
}
