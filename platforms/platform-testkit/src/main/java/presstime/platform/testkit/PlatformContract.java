package presstime.platform.testkit;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * What every platform must do. A platform's test extends it and says how to open a {@link Fixture};
 * the tests come with it. What a platform declares in its {@link presstime.platform.Descriptor}
 * must work, and what it does not declare must be refused without an effect.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class PlatformContract
    implements DescriptorSection,
        ConnectionSection,
        ActionSection,
        ContentSection,
        FindSection,
        AmbiguitySection,
        RefusalSection,
        SecrecySection {

  private @Nullable Stage stage;

  /** Opens a platform, its server and the fault server between them, for one test. */
  protected abstract Fixture open() throws Exception;

  @BeforeEach
  final void openStage() throws Exception {
    stage = new Stage(open());
  }

  @AfterEach
  final void closeStage() throws Exception {
    if (stage != null) {
      stage.close();
    }
  }

  @Override
  public final Stage stage() {
    return Objects.requireNonNull(stage);
  }
}
