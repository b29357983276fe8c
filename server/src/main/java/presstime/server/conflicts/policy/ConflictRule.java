package presstime.server.conflicts.policy;

/**
 * A way in which deliveries get in each other's way. It goes through the situation once, in time,
 * looking back only as far as its window reaches: its cost is that of what is placed and of what it
 * finds, never of all pairs.
 */
interface ConflictRule {

  void find(Situation situation, Findings findings);
}
