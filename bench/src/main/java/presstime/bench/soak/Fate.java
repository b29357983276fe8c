package presstime.bench.soak;

/** What a content is made for; its title tells the platform. */
enum Fate {
  /** Scheduled, and goes out. */
  PLAIN("published"),
  /** Scheduled, given another time, and goes out then. */
  MOVED("published"),
  /** Scheduled and called off. */
  CALLED_OFF("cancelled"),
  /** Published at once. */
  AT_ONCE("published"),
  /** The first request finds nobody listening, the second one does. */
  RETRIED("published"),
  /** The platform will not have it. */
  REFUSED("failed");

  private static final Fate[] TEN = {
    PLAIN, MOVED, PLAIN, RETRIED, PLAIN, CALLED_OFF, PLAIN, AT_ONCE, MOVED, REFUSED
  };

  private final String state;

  Fate(String state) {
    this.state = state;
  }

  /** How its delivery must end. */
  String state() {
    return state;
  }

  /** Of the nth content. */
  static Fate of(int number) {
    return TEN[number % TEN.length];
  }

  /** Some go to the built-in site, which refuses nothing and always listens. */
  static boolean toSite(int number) {
    return number / TEN.length % 5 == 1 && of(number) != RETRIED && of(number) != REFUSED;
  }
}
