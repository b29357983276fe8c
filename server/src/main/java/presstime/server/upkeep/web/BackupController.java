package presstime.server.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.upkeep.Backups;

/** Everything the server knows, as one file. */
@RestController
@Tag(name = "Operations")
class BackupController {

  private static final String GZIP = "application/gzip";

  /**
   * How the backup is to be made.
   *
   * @param passphrase encrypts the key of the channels' secrets into the archive; without it the
   *     key stays out
   */
  record BackupRequest(@Nullable String passphrase) {
    @Override
    public String toString() {
      return "BackupRequest";
    }
  }

  private final Backups backups;

  BackupController(Backups backups) {
    this.backups = backups;
  }

  @PostMapping("/api/v1/operations/backup")
  @Requires(Permission.BACKUP)
  @Operation(
      summary = "Download a backup of the whole server",
      description =
          "One snapshot of all tables, and the media files, as a gzipped tar with a manifest at its"
              + " end; an answer that was cut off has none and is refused when it is restored. The"
              + " server goes on working meanwhile. Only for whoever owns every workspace. With a"
              + " passphrase the key of the channels' secrets is in it, encrypted.")
  @ApiResponse(
      responseCode = "200",
      description = "The archive",
      content = @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary")))
  void backup(
      @RequestBody(required = false) @Nullable BackupRequest request,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    String passphrase = request == null ? null : request.passphrase();
    backups.begin(caller, passphrase);
    response.setContentType(GZIP);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"presstime-backup.tar.gz\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    backups.write(response.getOutputStream(), passphrase);
  }
}
