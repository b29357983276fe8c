package presstime.server.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ModerationState;
import presstime.server.content.StateKind;
import presstime.server.content.Transition;
import presstime.server.content.Workflow;
import presstime.server.identity.Role;
import presstime.server.kernel.InvalidField;

/**
 * A workflow as it is to be. What a workflow answers may be sent back; who changed it and when is
 * left out.
 *
 * @param fourEyes false when left out
 * @param minimumApprovals 1 when left out
 * @param afterPublish key of a state; what is published stays where it is when left out
 * @param afterUnpublish the same for what is taken away
 * @param mapping old key to new key, for states in use that are left out
 */
@Schema(
    example =
        """
        {"states": [
           {"key": "draft", "name": "Draft", "color": "gray", "kind": "draft"},
           {"key": "legal", "name": "With legal", "color": "orange", "kind": "review"},
           {"key": "approved", "name": "Approved", "color": "blue", "kind": "approved"},
           {"key": "published", "name": "Published", "color": "green", "kind": "published"}],
         "transitions": [
           {"key": "submit", "name": "To legal", "from": "draft", "to": "legal", "roles": ["owner", "editor", "author"]},
           {"key": "approve", "name": "Approve", "from": "legal", "to": "approved", "roles": ["owner", "editor"]},
           {"key": "return", "name": "Return", "from": "legal", "to": "draft", "roles": ["owner", "editor"], "noteRequired": true},
           {"key": "publish", "name": "Publish", "from": "approved", "to": "published", "roles": []}],
         "fourEyes": true, "minimumApprovals": 2, "afterPublish": "published", "mapping": {"needs-review": "legal"}}\
        """)
record WorkflowRequest(
    @Nullable List<StateRequest> states,
    @Nullable List<TransitionRequest> transitions,
    @Nullable Boolean fourEyes,
    @Nullable Integer minimumApprovals,
    @Nullable String afterPublish,
    @Nullable String afterUnpublish,
    @Nullable Map<String, String> mapping) {

  /**
   * A state.
   *
   * @param position its place among the states; the order of the list when left out
   * @param kind what it means: draft, review, approved, published or archived
   */
  record StateRequest(
      @Nullable String key,
      @Nullable String name,
      @Nullable Integer position,
      @Nullable String color,
      @Schema(allowableValues = {"draft", "review", "approved", "published", "archived"})
          @Nullable String kind) {}

  /**
   * A transition.
   *
   * @param roles owner, editor, author; none when only a schedule takes it
   */
  record TransitionRequest(
      @Nullable String key,
      @Nullable String name,
      @Nullable String from,
      @Nullable String to,
      @Nullable List<String> roles,
      @Nullable Boolean noteRequired) {}

  Workflow workflow() {
    List<Transition> steps = new ArrayList<>();
    List<TransitionRequest> asked = Objects.requireNonNullElse(transitions, List.of());
    for (int i = 0; i < asked.size(); i++) {
      steps.add(step("transitions[" + i + "]", asked.get(i)));
    }
    return new Workflow(
        orderedStates(),
        steps,
        Boolean.TRUE.equals(fourEyes),
        minimumApprovals == null ? 1 : minimumApprovals,
        afterPublish,
        afterUnpublish);
  }

  private List<ModerationState> orderedStates() {
    List<StateRequest> asked = Objects.requireNonNullElse(states, List.of());
    List<ModerationState> unordered = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      StateRequest state = asked.get(i);
      String field = "states[" + i + "]";
      Integer position = state.position();
      unordered.add(
          new ModerationState(
              given(field + ".key", state.key()),
              given(field + ".name", state.name()).strip(),
              position == null ? i : position,
              given(field + ".color", state.color()),
              kind(field + ".kind", given(field + ".kind", state.kind()))));
    }
    List<ModerationState> ordered =
        unordered.stream().sorted(Comparator.comparingInt(ModerationState::position)).toList();
    List<ModerationState> numbered = new ArrayList<>();
    for (ModerationState state : ordered) {
      numbered.add(
          new ModerationState(
              state.key(), state.name(), numbered.size(), state.color(), state.kind()));
    }
    return numbered;
  }

  private static Transition step(String field, TransitionRequest asked) {
    List<Role> roles = new ArrayList<>();
    for (String role : Objects.requireNonNullElse(asked.roles(), List.<String>of())) {
      roles.add(
          Arrays.stream(Role.values())
              .filter(known -> known.id().equals(role.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() ->
                  new InvalidField(
                      field + ".roles",
                      "There is no role \"" + role + "\".",
                      "Send owner, editor or author.")));
    }
    return new Transition(
        given(field + ".key", asked.key()),
        given(field + ".name", asked.name()).strip(),
        given(field + ".from", asked.from()),
        given(field + ".to", asked.to()),
        roles.stream().distinct().toList(),
        Boolean.TRUE.equals(asked.noteRequired()));
  }

  private static StateKind kind(String field, String word) {
    return StateKind.of(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() ->
            new InvalidField(
                field,
                "There is no kind \"" + word + "\".",
                "Send draft, review, approved, published or archived."));
  }

  private static String given(String field, @Nullable String value) {
    if (value == null) {
      throw new InvalidField(field, field + " is missing.", "Send it.");
    }
    return value;
  }
}
