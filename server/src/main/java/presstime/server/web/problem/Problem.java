package presstime.server.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457) as this API writes it.
 *
 * @param type an address that explains this sort of problem; its last part is stable
 * @param title the sort of problem
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance the request's path
 * @param solution what to do about it
 * @param errors the fields that are to blame, when fields are
 * @param facts further members, for programs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "solution", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable String solution,
    @Nullable List<FieldError> errors,
    @JsonAnyGetter Map<String, Object> facts) {

  /** One field that breaks a rule, named as in the request: {@code seo.title}, {@code tags[2]}. */
  public record FieldError(String field, String detail) {}
}
