package presstime.chaos.rig;

import java.time.Duration;
import java.util.List;
import presstime.chaos.sink.Sink;

/**
 * What faults are done to.
 *
 * @param disks those that may be filled; none where that cannot be done
 * @param lease the processes' lease: a pause shorter than it proves little
 * @param timeout after how long they give up waiting for a platform
 * @param settle how long an effect may lag
 */
public record Surroundings(
    Database database,
    Sink sink,
    List<? extends Target> targets,
    List<Disk> disks,
    Duration lease,
    Duration timeout,
    Duration settle) {}
