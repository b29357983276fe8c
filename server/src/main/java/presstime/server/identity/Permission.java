package presstime.server.identity;

/**
 * What a person or a key may do. Endpoints name one with {@link Requires}; roles are sets of these,
 * so that a new role touches no endpoint. The name in lower case with a dot is the API key scope:
 * {@code content.write}.
 */
public enum Permission {
  CONTENT_READ,
  CONTENT_WRITE,
  CONTENT_APPROVE,
  CONTENT_DELETE,
  SCHEDULE_READ,
  SCHEDULE_WRITE,
  CHANNEL_READ,
  CHANNEL_WRITE,
  SETTINGS_WRITE,
  MEMBER_READ,
  MEMBER_WRITE,
  KEY_WRITE,
  AUDIT_READ,
  /** The operator's view of the engine: run due work now, publish log. */
  OPERATE,
  /** Download everything the server knows. Apart from {@link #OPERATE}, which monitoring has. */
  BACKUP;

  /** As written in an API key's scopes. */
  public String scope() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
  }
}
