package presstime.server.content;

/**
 * Why somebody may not take a step.
 *
 * @param code {@code role}, {@code schedule-only}, {@code scope}, {@code outside}, {@code
 *     four-eyes}, {@code approved-already} or {@code not-approved}
 * @param detail for people
 */
public record Refusal(String code, String detail) {}
