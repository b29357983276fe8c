package presstime.server.identity;

/**
 * A workspace as one of its members sees it.
 *
 * @param slug its part of addresses; {@code X-Workspace} takes it or the id
 * @param timeZone IANA name
 * @param role the member's
 */
public record Workspace(long id, String name, String slug, String timeZone, Role role) {}
