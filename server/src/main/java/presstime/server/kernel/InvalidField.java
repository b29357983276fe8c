package presstime.server.kernel;

/** One field of the request breaks a rule. */
public final class InvalidField extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param field as written in the request
   * @param detail what is wrong with it
   * @param solution what would be right
   */
  public InvalidField(String field, String detail, String solution) {
    super(Category.INVALID, "invalid-field", "A field is not acceptable", detail, solution, field);
  }
}
