package presstime.bench.soak;

/**
 * What is held at one moment, after a collection of garbage.
 *
 * @param hour of the desk's clock since the start
 * @param heapMb used heap
 * @param nonHeapMb classes, compiled code
 * @param rssMb this process's resident memory
 * @param files open file descriptors
 * @param threads the platform's, carriers of virtual ones included
 * @param carriers threads that carry virtual ones
 * @param connections clients that PostgreSQL serves
 * @param tablesMb tables with their indexes
 * @param liveRows as PostgreSQL estimates them
 * @param deadRows not yet vacuumed
 * @param walMb write-ahead log since the database was made
 */
record Mark(
    double hour,
    double heapMb,
    double nonHeapMb,
    double rssMb,
    long files,
    int threads,
    int carriers,
    int connections,
    double tablesMb,
    long liveRows,
    long deadRows,
    double walMb) {}
