package presstime.platform.http;

/** Is told of every exchange once it is over, answered or not, on the thread that asked. */
@FunctionalInterface
public interface Recorder {

  /** Must not throw: the exchange has happened, and its outcome must reach the platform. */
  void record(Exchange exchange);
}
