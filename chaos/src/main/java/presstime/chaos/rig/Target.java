package presstime.chaos.rig;

import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.Orders;

/** A process under test. It outlives its deaths: data, ports and orders stay. */
public interface Target {

  /** As in the fault schedule. */
  String name();

  /** The process number; 0 while there is none. */
  long pid();

  /** What it has been told to do. */
  Orders orders();

  /** Its way to the database. */
  Proxy database();

  /** Its way to the platforms. */
  Proxy platform();

  /** What joins its own network to this machine; null where it has none and is on loopback. */
  @Nullable Cable cable();

  /** To how many kilobits a second its network is narrowed at most, for it to get on at all. */
  int narrowest();
}
