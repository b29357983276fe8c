package presstime.server.web.pages;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Open;

/** The API's description for reading, with every script in a file of this server's own. */
@RestController
@Hidden
class DocsPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>API – Presstime</title>
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="/webjars/swagger-ui/swagger-ui.css">
      <link rel="icon" href="data:,">
      <script defer src="/webjars/swagger-ui/swagger-ui-bundle.js"></script>
      <script defer src="/assets/api-docs.js"></script>
      </head>
      <body>
      <main id="docs"><noscript>This page needs JavaScript. The description itself:
      <a href="/api/v1/openapi.json">openapi.json</a>.</noscript></main>
      </body>
      </html>
      """;

  @GetMapping("/api/docs")
  @Open(because = "what the API looks like is no secret")
  ResponseEntity<String> docs() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY)
        .body(PAGE);
  }

  /** Swagger UI puts pictures into its style sheet as data: addresses. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
