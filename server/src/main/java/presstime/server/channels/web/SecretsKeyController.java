package presstime.server.channels.web;

import static presstime.server.identity.Permission.OPERATE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.secrets.KeyRotation;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;

/** The key of all channel secrets. */
@RestController
@Tag(name = "operations")
class SecretsKeyController {

  /**
   * @param channels how many channels' secrets were encrypted anew
   */
  record Rotated(int channels) {}

  private final KeyRotation rotation;

  SecretsKeyController(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @PostMapping("/api/v1/operations/rotate-secrets-key")
  @Requires(OPERATE)
  @Operation(
      summary = "Replace the key of the channel secrets",
      description =
          "Encrypts the secrets of all channels of this server with a new key and drops the old"
              + " one. Back up secrets.key afterwards; an older backup of the database needs the"
              + " older file.")
  Rotated rotate(Caller caller) {
    return new Rotated(rotation.rotate());
  }
}
