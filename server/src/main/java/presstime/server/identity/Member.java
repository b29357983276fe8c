package presstime.server.identity;

/** An account in a workspace. */
public record Member(long accountId, String email, String name, Role role) {}
