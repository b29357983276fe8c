package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;
import presstime.server.delivery.ReleaseGate.Verdict;

/** Several servers whose members come to the gate at the same moment. */
class ReleaseGateTest extends Behaviour {

  private static final int MEMBERS = 6;

  @Autowired ReleaseGate gate;

  @Test
  void allAreToldTheSameAndItIsDecidedOnce() throws Exception {
    for (boolean whole : new boolean[] {true, false, true, false}) {
      List<Long> members = new ArrayList<>();
      for (int i = 0; i < MEMBERS; i++) {
        boolean draft = !whole && i == MEMBERS - 1;
        String title = "Member " + i + whole + members.size() + System.identityHashCode(members);
        long content = draft ? desk.aDraft(title) : desk.anApprovedArticle(title);
        members.add(id(one(schedule(content, NINE))));
      }
      long release =
          Desk.ok(
                  api.post(
                      "/api/v1/releases",
                      Map.of("name", "Group", "at", NINE.toString(), "deliveries", members)))
              .path("id")
              .asLong();
      clock.set(NINE);
      Set<String> told = new HashSet<>();
      for (Verdict verdict : atOnce(release, members)) {
        told.add(verdict.getClass().getSimpleName());
      }
      assertThat(told).containsExactly(whole ? "Open" : "Shut");
      assertThat(
              database
                  .fetchOne(
                      "SELECT count(*) FROM domain_event WHERE subject = ? AND type IN ('release-opened', 'release-refused')",
                      "release/" + release)
                  .get(0, Integer.class))
          .isOne();
      clock.set(NOW);
    }
  }

  private List<Verdict> atOnce(long release, List<Long> members) throws Exception {
    CyclicBarrier start = new CyclicBarrier(members.size());
    try (var servers = Executors.newFixedThreadPool(members.size())) {
      List<Future<Verdict>> asked = new ArrayList<>();
      for (long member : members) {
        asked.add(
            servers.submit(() -> {
              start.await();
              return gate.decide(release, List.of(member), NINE).get(member);
            }));
      }
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> one : asked) {
        verdicts.add(one.get());
      }
      return verdicts;
    }
  }
}
