package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.content.policy.StateMapping;
import presstime.server.content.policy.WorkflowRules;
import presstime.server.content.store.WorkflowRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.StaleVersion;

/** The states and transitions of a workspace's contents. */
@Service
public class Workflows {

  /** The content type that stands for every type without a workflow of its own. */
  public static final String EVERY_TYPE = "default";

  private final WorkflowRows rows;
  private final ContentTypes types;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Workflows(
      WorkflowRows rows,
      ContentTypes types,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.types = types;
    this.events = events;
    this.clock = clock;
  }

  /** The workflow that a type of content goes by. */
  public Workflow of(long workspaceId, String contentType) {
    return rows.first(workspaceId, contentType, EVERY_TYPE).orElse(Workflow.USUAL);
  }

  /** The workspace's own, and those of single types. */
  @Transactional(readOnly = true)
  public List<WorkflowDetails> list(Caller caller) {
    Map<String, WorkflowDetails> set = rows.all(caller.workspaceId());
    List<WorkflowDetails> all = new ArrayList<>();
    all.add(details(set, EVERY_TYPE));
    set.values().stream()
        .filter(one -> !one.contentType().equals(EVERY_TYPE))
        .sorted(java.util.Comparator.comparing(WorkflowDetails::contentType))
        .forEach(all::add);
    return all;
  }

  /** The one of a type, set or not. */
  @Transactional(readOnly = true)
  public WorkflowDetails get(Caller caller, String contentType) {
    return details(rows.all(caller.workspaceId()), type(caller, contentType));
  }

  /** All that a workspace goes by, for many contents at once. */
  public Map<String, Workflow> all(long workspaceId) {
    Map<String, Workflow> all = new LinkedHashMap<>();
    all.put(EVERY_TYPE, Workflow.USUAL);
    rows.all(workspaceId).forEach((type, details) -> all.put(type, details.workflow()));
    return all;
  }

  /**
   * Replaces one.
   *
   * @param version as last read; 0 where none is set
   * @param mapping for states in use that are left out: old key to new key
   * @throws InvalidField when it breaks a rule, or would lose contents
   */
  @Transactional
  public void put(
      Caller caller,
      String contentType,
      int version,
      Workflow workflow,
      Map<String, String> mapping) {
    String type = type(caller, contentType);
    WorkflowRules.check(workflow);
    change(caller, type, version, workflow, mapping);
  }

  /** Takes one away: its type goes by the workspace's, the workspace by the program's own. */
  @Transactional
  public void reset(Caller caller, String contentType, int version, Map<String, String> mapping) {
    change(caller, type(caller, contentType), version, null, mapping);
  }

  private void change(
      Caller caller,
      String type,
      int version,
      @Nullable Workflow wanted,
      Map<String, String> mapping) {
    long workspaceId = caller.workspaceId();
    rows.lock(workspaceId);
    Map<String, WorkflowDetails> set = rows.all(workspaceId);
    WorkflowDetails now = details(set, type);
    if (now.version() != version) {
      throw new StaleVersion("workflow", version, now.version());
    }
    Workflow before = now.workflow();
    Workflow after = wanted == null ? without(set, type) : wanted;
    Condition contents =
        type.equals(EVERY_TYPE)
            ? WorkflowRows.governed(workspaceId, null, List.copyOf(set.keySet()))
            : WorkflowRows.governed(workspaceId, type, List.of());
    Map<String, String> moves =
        StateMapping.of(before, after, new HashSet<>(rows.used(contents, before)), mapping);
    Instant at = clock.instant();
    rows.lockChanging(contents, moves.keySet());
    rows.pin(contents, before);
    int moved = rows.map(contents, moves, "The workflow was changed.", caller.actor(), at);
    if (wanted == null) {
      rows.remove(workspaceId, type, caller.actor(), at);
    } else {
      rows.put(workspaceId, type, wanted, caller.actor(), at);
    }
    events.publishEvent(new WorkflowChanged(workspaceId, type, moves, moved, caller.actor(), at));
  }

  private static Workflow without(Map<String, WorkflowDetails> set, String type) {
    return type.equals(EVERY_TYPE) || !set.containsKey(EVERY_TYPE)
        ? Workflow.USUAL
        : set.get(EVERY_TYPE).workflow();
  }

  private static WorkflowDetails details(Map<String, WorkflowDetails> set, String type) {
    return Optional.ofNullable(set.get(type))
        .orElseGet(() ->
            new WorkflowDetails(
                type,
                Optional.ofNullable(set.get(EVERY_TYPE))
                    .map(WorkflowDetails::workflow)
                    .orElse(Workflow.USUAL),
                false,
                0,
                null,
                null));
  }

  private String type(Caller caller, String contentType) {
    return contentType.equals(EVERY_TYPE)
        ? EVERY_TYPE
        : types.known(caller.workspaceId(), "contentType", contentType);
  }
}
