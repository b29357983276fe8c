package presstime.platform.testkit;

/** The server behind a {@link FaultServer}: it is what has effects. Called from many threads. */
@FunctionalInterface
public interface Backend {

  /** Carries out a request. */
  Answer handle(SeenRequest request) throws Exception;
}
