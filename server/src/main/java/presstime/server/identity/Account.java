package presstime.server.identity;

/**
 * A person.
 *
 * @param email in lower case
 */
public record Account(long id, String email, String name) {}
