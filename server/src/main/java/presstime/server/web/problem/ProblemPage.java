package presstime.server.web.problem;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import presstime.server.web.pages.Html;

/** A problem for a person's eyes. */
@Component
class ProblemPage {

  static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  String of(Problem problem) {
    String solution = problem.solution() == null ? "" : problem.solution();
    return Html.page(
        problem.title(),
        """
        <p class="eyebrow">%d</p>
        <h1>%s</h1>
        <p>%s</p>
        <p>%s</p>
        <p><a href="/">To the start page</a></p>
        """
            .formatted(
                problem.status(),
                Html.text(problem.title()),
                Html.text(problem.detail()),
                Html.text(solution)));
  }
}
