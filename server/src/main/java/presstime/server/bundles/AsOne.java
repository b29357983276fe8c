package presstime.server.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.ReleaseMembers.Member;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;

/** Changes members of a release together: the first refusal is everybody's. */
@Component
class AsOne {

  private final BulkChanges changes;

  AsOne(BulkChanges changes) {
    this.changes = changes;
  }

  /** To each member what a function says; null for nothing. */
  void apply(Caller caller, List<Member> all, Function<Member, @Nullable Change> change) {
    List<Change> wanted = new ArrayList<>();
    for (Member member : all) {
      Change one = change.apply(member);
      if (one != null) {
        wanted.add(one);
      }
    }
    if (!wanted.isEmpty()) {
      apply(caller, wanted);
    }
  }

  /** All of these, or none. */
  void apply(Caller caller, List<Change> wanted) {
    for (Changed changed : changes.apply(caller, wanted)) {
      Fault refused = changed.refused();
      if (refused != null) {
        throw refused;
      }
    }
  }
}
