package presstime.server.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartException;
import presstime.server.kernel.InvalidField;

/** Says what is wrong with a form that Tomcat cannot take apart. */
final class UnreadableForm {

  private UnreadableForm() {}

  static boolean is(Exception e) {
    return e instanceof MultipartException || e instanceof InvalidParameterException;
  }

  static ResponseEntity<Object> answer(Exception e, HttpServletRequest request, Problems problems) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidFileNameException) {
        InvalidField name =
            new InvalidField(
                "file",
                "Its name has the character U+0000, which no text can keep.",
                "Give it another name.");
        return problems.of(name, request);
      }
    }
    return problems.of(
        "unreadable-body",
        400,
        "The form cannot be taken apart into its fields.",
        null,
        Map.of(),
        new HttpHeaders(),
        request);
  }
}
