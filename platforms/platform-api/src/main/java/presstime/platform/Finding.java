package presstime.platform;

/** The platform's answer to "is it there?". */
public sealed interface Finding {

  /**
   * The effect of the dispatch is there, wholly: nothing is left to do.
   *
   * @param publication as it is now on the platform
   */
  record Present(Publication publication) implements Finding {}

  /**
   * Something of it is there (a draft, a post without its image): delivering again continues it.
   * Until {@link Descriptor#settle()} has passed since the last attempt ended, an earlier request
   * may still finish it.
   */
  record Partial(Publication publication) implements Finding {}

  /**
   * It is not there now. Only when {@link Descriptor#settle()} has passed since the last attempt
   * ended does this prove that it never will be; {@code conclusive} says that the platform knows
   * better and vouches for it at once.
   */
  record Absent(boolean conclusive) implements Finding {}

  /** The platform could not be asked, or its answer cannot be trusted. */
  record Unclear(Problem problem) implements Finding {}
}
