package presstime.chaos.check;

/**
 * Something that must not be.
 *
 * @param delivery the delivery it was seen on; 0 for none
 * @param what in words
 */
public record Violation(Kind kind, long delivery, String what) {

  /** What it counts as. */
  public enum Kind {
    /** It should have gone out, and did not. */
    LOST,
    /** It went out more than once. */
    DOUBLED,
    /** Nobody will ever look after it. */
    STUCK,
    /** It went out although it should not have: called off, not approved, too early. */
    UNCALLED,
    /** Another text, another order, or a history that contradicts itself or the site. */
    WRONG,
    /** A credential stands where anybody may read it. */
    LEAKED
  }
}
