package presstime.server.clients.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;
import static presstime.server.identity.Permission.SETTINGS_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.clients.ClientAnswers;
import presstime.server.clients.ClientFeedback;
import presstime.server.clients.ClientRules;
import presstime.server.clients.ClientSettings;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Version;

/** What clients said, and what their word is worth. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "clients")
class ClientFeedbackController {

  /**
   * Settings to be; what is absent becomes usual.
   *
   * @param approval {@code counts} or {@code recorded}
   * @param usualDays how long a link opens unless somebody says otherwise
   * @param longestDays how long it may at most
   */
  record SettingsRequest(
      @Schema(allowableValues = {"counts", "recorded"}) @Nullable String approval,
      @Schema(example = "14") @Nullable Integer usualDays,
      @Schema(example = "90") @Nullable Integer longestDays) {

    ClientSettings read(int version) {
      ClientSettings usual = ClientSettings.USUAL;
      int longest = longestDays == null ? usual.longestDays() : longestDays;
      return new ClientSettings(
          approval == null ? usual.approval() : approval,
          usualDays == null ? Math.min(usual.usualDays(), Math.max(1, longest)) : usualDays,
          longest,
          version);
    }
  }

  /** What is said to the client. */
  record NewAnswer(@Schema(example = "Thank you, we changed it.") @NotBlank String text) {}

  private final ClientFeedback feedback;
  private final ClientAnswers answers;
  private final ClientRules rules;

  ClientFeedbackController(ClientFeedback feedback, ClientAnswers answers, ClientRules rules) {
    this.feedback = feedback;
    this.answers = answers;
    this.rules = rules;
  }

  @GetMapping("/content/{id}/client-feedback")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "What clients said of a content",
      description = "Comments and verdicts by all links, oldest first, each with its revision.")
  ClientFeedback.Feedback ofContent(@PathVariable long id, Caller caller) {
    return feedback.ofContent(caller, id);
  }

  @PostMapping("/content/{id}/client-feedback/comments/{comment}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Answer a client's comment",
      description =
          "The client sees it below the comment, on the page of the same link, with your name and"
              + " nothing else of you. shown is false while that link does not open.")
  ClientAnswers.Answer answer(
      @PathVariable long id,
      @PathVariable long comment,
      @Valid @RequestBody NewAnswer request,
      Caller caller) {
    return answers.answer(caller, id, comment, request.text());
  }

  @GetMapping("/client-settings")
  @Requires(CONTENT_READ)
  @Operation(summary = "What a client's approval is worth here, and how long links last")
  ResponseEntity<ClientSettings> settings(Caller caller) {
    return answer(rules.get(caller.workspaceId()));
  }

  @PutMapping("/client-settings")
  @Requires(SETTINGS_WRITE)
  @Operation(
      summary = "Say what a client's approval is worth",
      description =
          "counts: it is an approval; recorded: an editor still approves. Replaces all settings;"
              + " needs If-Match.")
  ResponseEntity<ClientSettings> put(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SettingsRequest request,
      Caller caller) {
    rules.put(caller, request.read(Version.fromIfMatch(ifMatch)));
    return settings(caller);
  }

  private static ResponseEntity<ClientSettings> answer(ClientSettings settings) {
    return ResponseEntity.ok().eTag(Version.etag(settings.version())).body(settings);
  }
}
