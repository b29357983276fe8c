package presstime.server.identity;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.policy.PersonFields;
import presstime.server.identity.policy.WorkspaceFields;
import presstime.server.identity.store.MemberStore;
import presstime.server.identity.store.WorkspaceStore;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/**
 * A workspace's name and time zone. The zone is where times that name none are meant, and whose
 * days figures count. What is planned keeps its own zone: a change moves nothing.
 */
@Service
public class WorkspaceSettings {

  private final WorkspaceStore workspaces;
  private final MemberStore members;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  WorkspaceSettings(
      WorkspaceStore workspaces,
      MemberStore members,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.workspaces = workspaces;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /** The caller's workspace. */
  @Transactional(readOnly = true)
  public Workspace get(Caller caller) {
    return workspaces.of(caller.accountId()).stream()
        .filter(mine -> mine.id() == caller.workspaceId())
        .findFirst()
        .orElseThrow(() -> new NotFound("workspace", caller.workspaceId()));
  }

  /** For {@code If-Match}. */
  public static int version(Workspace workspace) {
    return WorkspaceFields.version(workspace.name(), workspace.timeZone());
  }

  /**
   * Gives it another name, another zone, or both.
   *
   * @param version as last read
   * @param name null to keep it
   * @param timeZone IANA name; null to keep it
   * @throws StaleVersion when somebody was faster
   */
  @Transactional
  public Workspace change(
      Caller caller, int version, @Nullable String name, @Nullable String timeZone) {
    members.lock(caller.workspaceId());
    Workspace before = get(caller);
    if (version(before) != version) {
      throw new StaleVersion("workspace", version, version(before));
    }
    String named = name == null ? before.name() : PersonFields.text("name", name);
    String zone = timeZone == null ? before.timeZone() : WorkspaceFields.timeZone(timeZone);
    if (named.equals(before.name()) && zone.equals(before.timeZone())) {
      return before;
    }
    workspaces.set(caller.workspaceId(), named, zone);
    events.publishEvent(
        new WorkspaceChanged(
            caller.workspaceId(),
            named,
            zone,
            before.name(),
            before.timeZone(),
            caller.actor(),
            clock.instant()));
    return new Workspace(before.id(), named, before.slug(), zone, before.role());
  }
}
