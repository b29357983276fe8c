package presstime.chaos.rig;

import java.time.Duration;
import java.util.List;
import presstime.chaos.sink.Sink;

/**
 * What faults are done to.
 *
 * @param lease the processes' lease: a pause shorter than it proves little
 * @param timeout after how long they give up waiting for a platform
 */
public record Surroundings(
    Database database, Sink sink, List<? extends Target> targets, Duration lease, Duration timeout) {}
