package presstime.server.delivery.engine;

/**
 * The named moments at which a crash hurts most. A fault-injection run puts a kill there; in the
 * product nothing happens.
 */
@FunctionalInterface
public interface Checkpoints {
  String BEFORE_SEND = "before-send";
  String AFTER_SEND = "after-send-before-record";
  String AFTER_RECORD = "after-record";

  /** Nothing happens anywhere. */
  Checkpoints NONE = point -> {};

  /** The worker has come to this point. */
  void reach(String point);
}
