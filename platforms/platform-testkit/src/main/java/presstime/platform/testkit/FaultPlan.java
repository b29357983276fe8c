package presstime.platform.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Which fault meets which request: those for one request first, then those for all. */
final class FaultPlan {

  private final List<Once> once = new ArrayList<>();
  private final List<Always> always = new ArrayList<>();

  private static final class Once {
    private final Match match;
    private final Fault fault;
    private int skip;

    Once(Match match, int skip, Fault fault) {
      this.match = match;
      this.skip = skip;
      this.fault = fault;
    }
  }

  private record Always(Match match, Fault fault) {}

  synchronized void nth(int nth, Match match, Fault fault) {
    if (nth < 1) {
      throw new IllegalArgumentException("the first request is number 1");
    }
    once.add(new Once(match, nth - 1, fault));
  }

  synchronized void always(Match match, Fault fault) {
    always.add(new Always(match, fault));
  }

  synchronized void clear() {
    once.clear();
    always.clear();
  }

  /** Takes the fault for this request; a request counts for every plan it matches. */
  synchronized Optional<Fault> take(SeenRequest request) {
    Optional<Fault> taken = Optional.empty();
    Iterator<Once> plans = once.iterator();
    while (plans.hasNext()) {
      Once plan = plans.next();
      if (plan.match.matches(request)) {
        if (plan.skip > 0) {
          plan.skip--;
        } else if (taken.isEmpty()) {
          taken = Optional.of(plan.fault);
          plans.remove();
        }
      }
    }
    return taken.or(() ->
        always.stream()
            .filter(plan -> plan.match().matches(request))
            .findFirst()
            .map(Always::fault));
  }
}
