package presstime.platform.testkit.notes;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Response;
import presstime.platform.Limits;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.platform.testkit.notes.NotesApi.Told;

/** A correct platform; planted bugs override one of its steps. */
public class Notes implements Platform {

  private static final String ICON =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M4 4h16v16H4z\"/></svg>";

  @Override
  public Descriptor descriptor() {
    return new Descriptor(
        "notes",
        "Notes",
        ICON,
        List.of(
            Field.url("url", "Address", "Where the notes are."),
            Field.secret("token", "Token", "From the settings page.", true)),
        actions(),
        Set.of(Action.PUBLISH),
        true,
        Duration.ofSeconds(30),
        4,
        new Limits(true, 120, 500, 3, 100_000, Set.of("image/png")));
  }

  Set<Action> actions() {
    return EnumSet.allOf(Action.class);
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    try {
      Response response = new NotesApi(channel).send("GET", "/me", Map.of());
      return response.text().equals("{\"user\":\"owl\"}")
          ? ConnectionReport.ready(Map.of("user", "owl"))
          : ConnectionReport.failed(problem("not_notes", response, channel));
    } catch (Failure e) {
      return ConnectionReport.failed(problem("no_answer", e.kind().name()));
    }
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    if (!descriptor().can(dispatch.action())) {
      return new Outcome.Rejected(problem("unsupported", dispatch.action().name()));
    }
    NotesApi api = new NotesApi(channel);
    try {
      return switch (dispatch.action()) {
        case PUBLISH, UPDATE -> publish(dispatch, api, channel);
        case UNPUBLISH -> unpublish(dispatch, api, channel);
        case DELETE -> delete(dispatch, api, channel);
      };
    } catch (Failure e) {
      return lost(e, dispatch, api);
    }
  }

  Outcome lost(Failure failure, Dispatch dispatch, NotesApi api) {
    Problem problem = problem("no_answer", failure.kind().name());
    return failure.mayHaveArrived() ? new Outcome.Unknown(problem) : new Outcome.Retryable(problem);
  }

  private Outcome publish(Dispatch dispatch, NotesApi api, ChannelAccess channel) throws Failure {
    String id;
    if (dispatch.target() == null) {
      Response created = api.send("POST", "/notes", creation(dispatch));
      Optional<Told> told = NotesApi.told(created);
      if (told.isEmpty()) {
        return refused(created, channel);
      }
      id = told.get().id();
    } else {
      id = dispatch.target().externalId();
    }
    for (Media file : dispatch.article().media()) {
      Response added = api.send("PUT", "/notes/" + id + "/" + file.sha256(), Map.of());
      if (NotesApi.told(added).isEmpty()) {
        return refused(added, channel);
      }
    }
    Response changed = api.send("PUT", "/notes/" + id, content(dispatch.article()));
    return NotesApi.told(changed).filter(Told::isPublic).isPresent()
        ? new Outcome.Published(publication(id, dispatch))
        : refused(changed, channel);
  }

  Outcome unpublish(Dispatch dispatch, NotesApi api, ChannelAccess channel) throws Failure {
    String id = dispatch.target().externalId();
    Response changed = api.send("PUT", "/notes/" + id, Map.of("status", "hidden"));
    return NotesApi.told(changed).isPresent()
        ? new Outcome.Withdrawn(publication(id, dispatch))
        : refused(changed, channel);
  }

  private Outcome delete(Dispatch dispatch, NotesApi api, ChannelAccess channel) throws Failure {
    String id = dispatch.target().externalId();
    Response deleted = api.send("DELETE", "/notes/" + id, Map.of());
    return deleted.text().equals("{\"deleted\":true}")
        ? new Outcome.Withdrawn(publication(id, dispatch))
        : refused(deleted, channel);
  }

  /** Only what says clearly that nothing happened is taken for that. */
  private Outcome refused(Response response, ChannelAccess channel) {
    Problem problem = problem("refused", response, channel);
    if (response.status() == 429 || response.status() == 503) {
      return new Outcome.Retryable(problem, response.retryAfter(channel.time()).orElse(null));
    }
    return response.status() >= 400 && response.status() < 500
        ? new Outcome.Rejected(problem)
        : new Outcome.Unknown(problem);
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    try {
      Response response =
          new NotesApi(channel).send("GET", "/notes?key=" + dispatch.publicationKey(), Map.of());
      if (response.text().equals("{\"none\":true}")) {
        return dispatch.action() == Action.DELETE
            ? new Finding.Present(dispatch.target())
            : new Finding.Absent(false);
      }
      return NotesApi.told(response)
          .map(told -> judge(told, dispatch))
          .orElseGet(() -> new Finding.Unclear(problem("no_answer", "no note")));
    } catch (Failure e) {
      return new Finding.Unclear(problem("no_answer", e.kind().name()));
    }
  }

  private static Finding judge(Told told, Dispatch dispatch) {
    Publication publication = publication(told.id(), dispatch);
    boolean done =
        switch (dispatch.action()) {
          case PUBLISH, UPDATE ->
              told.isPublic() && told.print().equals(dispatch.article().fingerprint());
          case UNPUBLISH -> !told.isPublic();
          case DELETE -> false;
        };
    return done ? new Finding.Present(publication) : new Finding.Partial(publication);
  }

  Map<String, String> creation(Dispatch dispatch) {
    Map<String, String> form = new LinkedHashMap<>(content(dispatch.article()));
    form.put("key", dispatch.key().toString());
    form.put("status", "hidden");
    form.put("print", "");
    return form;
  }

  private static Map<String, String> content(Article article) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("title", article.title());
    form.put("text", article.text());
    form.put("categories", String.join("|", article.categories()));
    form.put("tags", String.join("|", article.tags()));
    form.put("status", "public");
    form.put("print", article.fingerprint());
    return form;
  }

  private static Publication publication(String id, Dispatch dispatch) {
    return new Publication(id, null, dispatch.publicationKey());
  }

  Problem problem(String code, Response response, ChannelAccess channel) {
    return problem(code, channel.withoutSecrets(response.text()));
  }

  static Problem problem(String code, String detail) {
    return new Problem("notes." + code, "It did not work", "See detail", "Try again", "")
        .withDetail(detail);
  }
}
