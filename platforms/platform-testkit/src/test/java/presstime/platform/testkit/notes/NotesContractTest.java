package presstime.platform.testkit.notes;

import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.PlatformContract;

/** A correct platform passes all. */
class NotesContractTest extends PlatformContract {

  @Override
  protected Fixture open() throws Exception {
    return new NotesFixture(new Notes());
  }
}
