package presstime.platform.testkit;

/** A chapter of the contract. */
interface Section {
  /** Where the test plays. */
  Stage stage();
}
