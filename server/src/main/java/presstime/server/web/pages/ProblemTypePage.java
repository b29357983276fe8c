package presstime.server.web.pages;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import presstime.server.web.problem.ProblemTypes;
import presstime.server.web.problem.ProblemTypes.Explanation;

/** Where a problem's {@code type} leads. */
@RestController
@Hidden
class ProblemTypePage {

  private final ProblemTypes types;

  ProblemTypePage(ProblemTypes types) {
    this.types = types;
  }

  @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String all() {
    String list =
        StreamSupport.stream(types.all().spliterator(), false)
            .map(type ->
                "<li><a href=\"/problems/%s\"><code>%s</code></a> – %s</li>"
                    .formatted(type.type(), type.type(), Html.text(type.title())))
            .collect(Collectors.joining("\n"));
    return Html.page("Problems", "<h1>Problems</h1>\n<ul>\n" + list + "\n</ul>\n");
  }

  @GetMapping(path = "/problems/{type}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String one(@PathVariable String type) throws NoResourceFoundException {
    Explanation explanation =
        types
            .find(type)
            .orElseThrow(() ->
                new NoResourceFoundException(
                    org.springframework.http.HttpMethod.GET, "/problems/" + type, type));
    return Html.page(
        explanation.title(),
        """
        <p class="eyebrow"><code>%s</code></p>
        <h1>%s</h1>
        <h2>Cause</h2>
        <p>%s</p>
        <h2>Solution</h2>
        <p>%s</p>
        <p><a href="/problems">All problems</a></p>
        """
            .formatted(
                Html.text(explanation.type()),
                Html.text(explanation.title()),
                Html.text(explanation.cause()),
                Html.text(explanation.solution())));
  }
}
