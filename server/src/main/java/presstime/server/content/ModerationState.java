package presstime.server.content;

/**
 * A state in which a content can be with its editors.
 *
 * @param key kebab-case, unique in its workflow; names the state in requests and in history
 * @param name for people
 * @param position among the workflow's states, from 0
 * @param color a token the screen knows: {@code gray}, {@code teal}
 */
public record ModerationState(
    String key, String name, int position, String color, StateKind kind) {}
