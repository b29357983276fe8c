package presstime.server.freshness;

/** In which order a list is. */
public enum FreshnessOrder {
  /** The first due first, what never is last. */
  DUE("due", false),
  /** The last due first, what never is before them. */
  DUE_LAST("-due", true),
  /** What was not looked at for the longest time first. */
  REVIEWED("reviewed", false),
  /** What was looked at most recently first. */
  REVIEWED_LAST("-reviewed", true);

  private final String word;
  private final boolean descending;

  FreshnessOrder(String word, boolean descending) {
    this.word = word;
    this.descending = descending;
  }

  /** As written in a query. */
  public String word() {
    return word;
  }

  public boolean isDescending() {
    return descending;
  }
}
