package presstime.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathNameTest {

  @ParameterizedTest
  @CsvSource({
    "Long Read, long-read",
    "C#, c~23",
    "C++, c++",
    "CI/CD, ci~2fcd",
    "100%, 100~25",
    "كتب, كتب",
    "हिन्दी, हिन्दी",
    "already-a-slug, already-a-slug"
  })
  void writesANameAsAPartOfAPath(String name, String path) {
    assertThat(PathName.of(name)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../etc", "a;b", "a\\b", "a?b", "a\u0000b", "<script>"})
  void nothingInItMeansAnythingInAPath(String name) {
    assertThat(PathName.of(name))
        .isNotEmpty()
        .doesNotStartWith(".")
        .doesNotContainPattern("[/\\\\;?%<>\\p{Cntrl}]");
  }

  @Test
  void namesThatDifferInASignStayApart() {
    assertThat(Stream.of("C", "C#", "C++").map(PathName::of)).doesNotHaveDuplicates();
    assertThat(Stream.of("Long read", " long  READ").map(PathName::of).distinct())
        .isEqualTo(List.of("long-read"));
  }
}
