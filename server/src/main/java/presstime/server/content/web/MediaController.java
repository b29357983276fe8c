package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import presstime.database.tables.records.MediaRecord;
import presstime.server.content.media.MediaLibrary;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;

/** Images that go with content. */
@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "media")
class MediaController {

  /**
   * @param width pixels; null where the format does not tell
   * @param url where it is read, for members of the workspace
   */
  record MediaView(
      String sha256,
      String filename,
      String mimeType,
      long size,
      @Nullable Integer width,
      @Nullable Integer height,
      String alt,
      String url,
      Instant createdAt) {

    static MediaView of(MediaRecord row) {
      return new MediaView(
          row.getSha256(),
          row.getFilename(),
          row.getMimeType(),
          row.getSize(),
          row.getWidth(),
          row.getHeight(),
          row.getAlt(),
          "/api/v1/media/" + row.getSha256(),
          row.getCreatedAt());
    }
  }

  private final MediaLibrary library;

  MediaController(MediaLibrary library) {
    this.library = library;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Upload an image",
      description =
          "JPEG, PNG, GIF, WebP or AVIF, told by its bytes. The same bytes again give the same"
              + " file. In a body write ![description](media:SHA256).")
  ResponseEntity<MediaView> upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String alt,
      Caller caller)
      throws IOException {
    if (file == null) {
      throw new InvalidField("file", "There is no file.", "Send it as the form's part \"file\".");
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (InputStream bytes = file.getInputStream()) {
      MediaView made = MediaView.of(library.add(caller, name, alt, bytes));
      return ResponseEntity.created(URI.create(made.url())).body(made);
    }
  }

  @GetMapping("/{sha256}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read an image", description = "Its bytes; they never change.")
  ResponseEntity<Resource> read(@PathVariable String sha256, Caller caller) {
    MediaRecord row = library.get(caller, sha256.toLowerCase(Locale.ROOT));
    ContentDisposition named =
        ContentDisposition.inline().filename(row.getFilename(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(row.getMimeType()))
        .eTag("\"" + row.getSha256() + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
        .body(new FileSystemResource(library.file(row)));
  }
}
