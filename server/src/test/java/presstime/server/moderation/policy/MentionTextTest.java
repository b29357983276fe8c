package presstime.server.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.moderation.policy.MentionText.Found;
import presstime.server.moderation.policy.MentionText.Person;

class MentionTextTest {

  private static final List<Person> PEOPLE =
      List.of(
          new Person(1, "Ada Lovelace"),
          new Person(2, "Ada Lovelace-King"),
          new Person(3, "Bo"),
          new Person(4, "Zoë Ångström"),
          new Person(5, "Sam One"),
          new Person(6, "Sam One"));

  private static Found in(String text) {
    return MentionText.in(text, PEOPLE);
  }

  @Test
  void peopleAreAddressedByWholeNameByTheFirstWordOrByNumber() {
    assertThat(in("@bo, see @Ada Lovelace-King and @5!").people()).containsExactly(3L, 2L, 5L);
    assertThat(in("(@ada lovelace)").people()).containsExactly(1L);
    assertThat(in("Thanks @zoë.").people()).containsExactly(4L);
    assertThat(in("@Bo @bo").people()).containsExactly(3L);
  }

  @Test
  void whatIsClearToNobodyIsTextWithAReason() {
    assertThat(in("@Ada").others()).containsEntry("@Ada", "several").hasSize(1);
    assertThat(in("@Sam One").others()).containsEntry("@Sam", "several");
    assertThat(in("@nobody and @Bob").others())
        .containsEntry("@nobody", "nobody")
        .containsEntry("@Bob", "nobody");
    assertThat(in("@99").others()).containsEntry("@99", "nobody");
  }

  @Test
  void anAtInsideAWordOrAloneAddressesNobody() {
    for (String text : List.of("bo@bo.example", "3 @ 4", "@", "a_@Bo", "")) {
      assertThat(in(text)).as(text).isEqualTo(new Found(java.util.Set.of(), java.util.Map.of()));
    }
  }
}
