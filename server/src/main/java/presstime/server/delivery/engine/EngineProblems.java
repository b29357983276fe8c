package presstime.server.delivery.engine;

import presstime.platform.Problem;

/** Faults the engine itself tells of. */
public final class EngineProblems {

  /** An earlier request may have arrived, and this platform cannot be asked. */
  public static final Problem CANNOT_TELL =
      new Problem(
          "delivery.cannot_tell",
          "It may or may not have been published",
          "A request was under way when the connection or the server was lost, and this platform"
              + " cannot be asked whether it arrived.",
          "Look at the channel. If it is there, resolve this delivery as published; if not, resolve"
              + " it as not published and retry.");

  /** The lease ended before the request left. */
  public static final Problem LEASE_LOST =
      new Problem(
          "delivery.lease_lost",
          "Not sent: this server was too slow",
          "The server was paused or overloaded and may no longer hold this delivery.",
          "Nothing to do; it is taken up again by itself.");

  /** A bug in a platform's code. */
  public static final Problem PLATFORM_FAILED =
      new Problem(
          "delivery.platform_failed",
          "The platform's code failed",
          "An error in Presstime or in a plugin.",
          "Look at the server's log and report it; the delivery is asked about before anything is"
              + " sent again.");

  /** The database will not keep what the platform said. */
  public static final Problem NOT_RECORDED =
      new Problem(
          "delivery.not_recorded",
          "What the platform answered could not be recorded",
          "The database refused it for what it holds.",
          "Look at the server's log and at the channel. If it is there, resolve this delivery as"
              + " published.");

  private EngineProblems() {}
}
