package presstime.server.channels;

import java.util.List;
import presstime.platform.Platform;

/** The kinds of destination this server knows. */
public interface Platforms {

  /**
   * The platform of this id.
   *
   * @throws presstime.server.kernel.NotFound when none is installed
   */
  Platform get(String id);

  /** All of them, by name. */
  List<Platform> all();
}
