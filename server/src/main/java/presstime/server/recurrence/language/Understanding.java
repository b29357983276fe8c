package presstime.server.recurrence.language;

import java.util.List;

/** What became of an expression. */
public sealed interface Understanding {

  /** It means one thing. */
  record Understood(Meaning meaning, String sentence) implements Understanding {}

  /** It may mean several things; nothing is guessed. */
  record Asked(List<Question> questions) implements Understanding {
    public Asked {
      questions = List.copyOf(questions);
    }
  }

  /**
   * It means nothing, from here on.
   *
   * @param position of the first character that is to blame
   * @param length how many are
   * @param detail in the expression's language
   */
  record NotUnderstood(int position, int length, String detail) implements Understanding {}

  /**
   * What has to be said more clearly.
   *
   * @param position of the words in question
   * @param length how many characters they have; 0 where something is missing
   * @param text in the expression's language
   */
  record Question(int position, int length, String text, List<Choice> choices) {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One answer.
   *
   * @param text the words that say it clearly
   * @param expression the whole expression with them
   */
  record Choice(String text, String expression) {}
}
