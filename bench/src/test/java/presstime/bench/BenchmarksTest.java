package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each benchmark, as small as it gets: that it ends, finds everything right and says in its JSON
 * object what others read there. Nothing here depends on how long anything takes.
 */
class BenchmarksTest {

  private static final String SPREAD = "count p50_ms p99_ms max_ms";

  /** How each is asked for, and the keys that its object must have; {@code a/b} is b within a. */
  private static final Map<String, Contract> CONTRACTS =
      Map.of(
          "assign",
          new Contract(
              "--items 100 --channels 10 --placed 200",
              "channels exponent runs/0/waiting runs/0/placed runs/0/seconds"),
          "lateness",
          new Contract("--items 10 --over 1", SPREAD + " early seen/p99_ms verdict/p99_ms"),
          "now",
          new Contract("--items 6", SPREAD + " from_request/p99_ms"),
          "steady",
          new Contract("--over 1 --backlog 1000 --warm-ups 0", SPREAD + " rate repeated early"),
          "snapshot",
          new Contract(
              "--items 200 --backlog 1000 --rounds 1 --warm-ups 0",
              "items_per_second items_per_second_snapshot cost_percent"),
          "herd",
          new Contract(
              "--items 200 --backlog 1000 --rounds 1 --warm-ups 0",
              """
              ratio_db_scheduler ratio_bare_limit ratio_jobrunr ratio_quartz bare_database_per_second \
              bare_http_per_second presstime/items_per_second presstime/p50_ms presstime/p99_ms \
              presstime/jvm_cpu_us presstime/postgres_cpu_us presstime/wal_bytes presstime/heap_mb \
              jobrunr/items_per_second quartz/items_per_second db_scheduler/items_per_second\
              """),
          "backlog",
          new Contract(
              "--most 10000 --claims 5",
              "batch flat_within_percent sizes/0/rows sizes/0/p50_ms sizes/0/us_per_row"),
          "calendar",
          new Contract(
              "--most 1000 --times 3",
              "in_the_month store_month/0/items store_month/0/p50_ms store_channel/0/p50_ms"
                  + " store_upcoming/0/p50_ms api_month/0/p50_ms api_upcoming/0/p50_ms"),
          "cluster",
          new Contract(
              "--items 200 --backlog 1000 --delay 1",
              "sent_once sizes/0/nodes sizes/0/items_per_second sizes/2/ratio_one_node"),
          "start",
          new Contract(
              "--times 1 --idle 1", "first/p50_ms first/memory_mb again/p50_ms again/memory_mb"));

  private record Contract(String arguments, String keys) {}

  /** All but the soak, whose smallest form takes too long to run with every test. */
  private static Stream<String> names() {
    return Bench.ALL.stream().map(Benchmark::name).filter(name -> !name.equals("soak"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void itEndsIsRightAndSaysWhatOthersRead(String name) throws Exception {
    Benchmark benchmark = Bench.find(name).orElseThrow();
    Contract contract = CONTRACTS.get(name);
    String[] arguments = ("--quick " + contract.arguments()).split(" ");

    Report report = benchmark.run(Options.parse(arguments, benchmark.options()));

    assertThat(report.wrong()).isEmpty();
    JsonNode json = new JsonMapper().readTree(report.json());
    assertThat(json.path("bench").asString()).isEqualTo(name);
    assertThat(json.path("right").asBoolean()).isTrue();
    assertThat(json.path("machine").path("jdk").asString()).isNotEmpty();
    assertThat(missing(json, contract.keys())).isEmpty();
    assertThat(report.markdown()).contains("|---|");
  }

  @Test
  void eachHasAContractAndALineOfItsOwn() {
    assertThat(CONTRACTS).containsOnlyKeys(names().toList());
    assertThat(Bench.ALL).extracting(Benchmark::summary).doesNotHaveDuplicates();
    assertThat(Bench.ALL).allSatisfy(each -> assertThat(each.summary()).doesNotContain("\n"));
  }

  private static List<String> missing(JsonNode json, String keys) {
    return Stream.of(keys.split("\\s+")).filter(key -> json.at("/" + key).isMissingNode()).toList();
  }
}
