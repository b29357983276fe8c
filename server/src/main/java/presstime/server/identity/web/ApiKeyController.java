package presstime.server.identity.web;

import static presstime.server.identity.Permission.KEY_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.ApiKey;
import presstime.server.identity.ApiKeys;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.ShownOnce;
import presstime.server.kernel.Page;

/** API keys. */
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "identity")
class ApiKeyController {

  /**
   * @param scopes for example {@code content.read}
   * @param expiresAt null for never
   */
  record NewKey(
      @NotBlank @Size(max = 100) String name,
      @NotEmpty List<@NotBlank String> scopes,
      @Nullable Instant expiresAt) {}

  /**
   * @param key the key itself, this one time
   */
  record CreatedKey(
      long id,
      String name,
      String prefix,
      String key,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt) {
    @Override
    public String toString() {
      return "CreatedKey[" + prefix + "…]";
    }
  }

  private final ApiKeys keys;

  ApiKeyController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  @Requires(KEY_WRITE)
  @Operation(
      summary = "List API keys",
      description = "Your own; with member.write everybody's. Never the keys themselves.")
  Page<ApiKey> list(Caller caller) {
    return new Page<>(keys.list(caller), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(KEY_WRITE)
  @ShownOnce
  @Operation(
      summary = "Make an API key",
      description = "The key is in this answer and nowhere else; only its hash is kept.")
  CreatedKey create(@Valid @RequestBody NewKey request, Caller caller) {
    ApiKeys.Created created =
        keys.create(caller, request.name().strip(), request.scopes(), request.expiresAt());
    ApiKey made = created.apiKey();
    return new CreatedKey(
        made.id(),
        made.name(),
        made.prefix(),
        created.key(),
        made.scopes(),
        made.createdAt(),
        made.expiresAt());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(KEY_WRITE)
  @Operation(summary = "Revoke an API key", description = "It opens nothing from now on.")
  void revoke(@PathVariable long id, Caller caller) {
    keys.revoke(caller, id);
  }
}
