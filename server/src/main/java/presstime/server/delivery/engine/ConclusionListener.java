package presstime.server.delivery.engine;

/**
 * Hears of what the engine has concluded, after its commit. It is called by the engine's own
 * threads and must return at once.
 */
@FunctionalInterface
public interface ConclusionListener {

  /** It was concluded so. */
  void concluded(Conclusion conclusion);

  /**
   * It would have been concluded so, and another server, or a person, had it already: what the
   * platform published for it may be there besides what is recorded.
   */
  default void publishedBesides(Conclusion conclusion) {}
}
