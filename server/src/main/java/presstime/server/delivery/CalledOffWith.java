package presstime.server.delivery;

import java.util.Collection;
import java.util.Map;

/**
 * What loses its sense when a delivery is called off, and is called off with it. Implemented
 * downstream.
 */
public interface CalledOffWith {

  /** Why, for stories. */
  String why();

  /**
   * Looks for them; whether they still wait is for the caller to see.
   *
   * @param calledOff numbers of deliveries
   * @return those that go with one of them: the number of that one by theirs
   */
  Map<Long, Long> of(Collection<Long> calledOff);
}
