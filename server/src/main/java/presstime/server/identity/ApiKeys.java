package presstime.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.store.ApiKeyStore;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** The keys with which programs speak for a member of a workspace. */
@Service
public class ApiKeys {

  /** What every key begins with, so that people and secret scanners know one when they see it. */
  public static final String MARK = "pt_";

  private static final int RANDOM_CHARACTERS = 40;
  private static final int SHOWN = MARK.length() + 6;

  /** A fresh key. {@code key} is in no other place. */
  public record Created(ApiKey apiKey, String key) {
    @Override
    public String toString() {
      return "Created[" + apiKey + "]";
    }
  }

  private final ApiKeyStore keys;
  private final Presence presence;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  ApiKeys(
      ApiKeyStore keys, Presence presence, InstantSource clock, ApplicationEventPublisher events) {
    this.keys = keys;
    this.presence = presence;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes a key that can do what its scopes say and its maker may.
   *
   * @param scopes as {@link Permission#scope()} writes them, at least one
   * @param expiresAt null for never
   * @throws InvalidField of {@code scopes} or {@code expiresAt}
   */
  @Transactional
  public Created create(
      Caller caller, String name, List<String> scopes, @Nullable Instant expiresAt) {
    Instant now = clock.instant();
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new InvalidField(
          "expiresAt", "expiresAt is not in the future.", "Send a later time, or null for never.");
    }
    List<String> granted =
        granted(presence.require(caller, Permission.KEY_WRITE), scopes).stream()
            .map(Permission::scope)
            .toList();
    String key = MARK + Tokens.random(RANDOM_CHARACTERS);
    String prefix = key.substring(0, SHOWN);
    ApiKey made =
        keys.insert(
            caller.workspaceId(),
            caller.accountId(),
            name,
            prefix,
            Tokens.hash(key),
            granted,
            now,
            expiresAt);
    events.publishEvent(
        new ApiKeyCreated(
            caller.workspaceId(),
            made.id(),
            name,
            prefix,
            granted,
            expiresAt,
            caller.actor(),
            now));
    return new Created(made, key);
  }

  /** The caller's own keys; with the right to manage members, everybody's. */
  @Transactional(readOnly = true)
  public List<ApiKey> list(Caller caller) {
    return keys.list(caller.workspaceId(), whose(caller));
  }

  /**
   * The key opens nothing from now on.
   *
   * @throws NotFound also when it was revoked before, or is somebody else's
   */
  @Transactional
  public void revoke(Caller caller, long id) {
    Instant now = clock.instant();
    if (!keys.revoke(caller.workspaceId(), whose(caller), id, now)) {
      throw new NotFound("API key", id);
    }
    events.publishEvent(new ApiKeyRevoked(caller.workspaceId(), id, caller.actor(), now));
  }

  /**
   * Whom the key speaks for: its scopes, as far as its maker's role still reaches.
   *
   * @throws ApiKeyRefused when it is not good
   */
  @Transactional
  public Caller caller(String key) {
    Instant now = clock.instant();
    ApiKeyStore.Holder holder = keys.holder(Tokens.hash(key), now).orElseThrow(ApiKeyRefused::new);
    keys.used(holder, now);
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (Permission permission : holder.role().permissions()) {
      if (holder.scopes().contains(permission.scope())) {
        permissions.add(permission);
      }
    }
    return new Caller(
        holder.workspaceId(), holder.accountId(), "api-key/" + holder.keyId(), permissions);
  }

  private static @Nullable Long whose(Caller caller) {
    return caller.may(Permission.MEMBER_WRITE) ? null : caller.accountId();
  }

  private static Set<Permission> granted(Caller caller, List<String> scopes) {
    Set<Permission> granted = EnumSet.noneOf(Permission.class);
    for (String scope : scopes) {
      granted.add(
          caller.permissions().stream()
              .filter(permission -> permission.scope().equals(scope))
              .findAny()
              .orElseThrow(() ->
                  new InvalidField(
                      "scopes",
                      "You cannot give the scope " + scope + ".",
                      "A key can have what you may yourself: " + scopes(caller) + ".")));
    }
    if (granted.isEmpty()) {
      throw new InvalidField(
          "scopes", "A key without scopes opens nothing.", "Choose from " + scopes(caller) + ".");
    }
    return granted;
  }

  private static String scopes(Caller caller) {
    return String.join(
        ", ", caller.permissions().stream().map(Permission::scope).sorted().toList());
  }
}
