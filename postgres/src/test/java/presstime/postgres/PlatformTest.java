package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "amd64, lib64/ld-linux-x86-64.so.2, postgres-linux-x86_64.txz",
    "aarch64, lib/ld-linux-aarch64.so.1, postgres-linux-arm_64.txz"
  })
  void archiveIsOnTheClassPath(String arch, String loader, String archive) throws Exception {
    Files.createDirectories(root.resolve(loader).getParent());
    Files.createFile(root.resolve(loader));
    assertThat(Platform.archive("Linux", arch, root)).isEqualTo(archive);
    assertThat(getClass().getResource("/" + archive)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, musl",
    "Linux, aarch64, musl",
    "Linux, riscv64, riscv64",
    "Mac OS X, aarch64, Mac OS X"
  })
  void othersAreRefusedWithAWayOut(String os, String arch, String named) {
    assertThatThrownBy(() -> Platform.archive(os, arch, root))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("PostgreSQL 15 or newer of your own");
  }

  @Test
  void thisMachineHasOne() {
    assertThat(Platform.archive()).startsWith("postgres-linux-");
  }
}
