package presstime.server.recurrence.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import presstime.server.recurrence.language.Understanding.Choice;
import presstime.server.recurrence.language.Understanding.Question;

/** Reads tokens from left to right, and gathers the questions they raise. */
final class Reading {

  final Lexicon lexicon;
  final LocalDateTime now;
  private final String text;
  private final List<Token> tokens;
  private final List<Question> questions = new ArrayList<>();
  private int next;

  Reading(Lexicon lexicon, String text, ZoneId zone, java.time.Instant now) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = new Lexer(lexicon, text).tokens();
    this.now = LocalDateTime.ofInstant(now, zone);
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  boolean atEnd() {
    return next >= tokens.size();
  }

  /** The token ahead, or the one after; null past the end. */
  @Nullable Token peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead) : null;
  }

  boolean sees(int ahead, Symbol symbol) {
    Token token = peek(ahead);
    return token != null && token.is(symbol);
  }

  boolean sees(int ahead, Predicate<Token> wanted) {
    Token token = peek(ahead);
    return token != null && wanted.test(token);
  }

  Token take() {
    Token token = peek(0);
    if (token == null) {
      throw new Misunderstanding(text.length(), text.length(), lexicon.text("fail.nothing"));
    }
    next++;
    return token;
  }

  /** Gives the token taken last back. */
  void back() {
    next--;
  }

  /** Takes it when it is there. */
  boolean took(Symbol symbol) {
    if (sees(0, symbol)) {
      next++;
      return true;
    }
    return false;
  }

  /** The token taken last. */
  Token last() {
    return tokens.get(next - 1);
  }

  String words(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** What the words from a token to the one taken last do not say clearly. */
  void ask(Token from, String question, List<String> answers) {
    ask(from.start(), last().end(), question, answers);
  }

  /** What "every second Friday" does not say clearly: from its "every" to its weekday. */
  void askAbout(Token second, String question, List<String> answers) {
    int at = tokens.indexOf(second);
    ask(tokens.get(at - 1).start(), tokens.get(at + 1).end(), question, answers);
  }

  /** What the words from one token to another do not say clearly. */
  void ask(Token from, Token to, String question, List<String> answers) {
    ask(from.start(), to.end(), question, answers);
  }

  /** What is missing at the end. */
  void askAtEnd(String question, List<String> answers) {
    int end = text.stripTrailing().length();
    ask(end, end, question, answers.stream().map(answer -> " " + answer).toList());
  }

  private void ask(int start, int end, String question, List<String> answers) {
    questions.add(
        new Question(
            start,
            end - start,
            question,
            answers.stream()
                .map(answer ->
                    new Choice(
                        answer.strip(), text.substring(0, start) + answer + text.substring(end)))
                .toList()));
  }

  List<Question> questions() {
    return questions;
  }

  Misunderstanding fault(Token token, String key, Object... parts) {
    return new Misunderstanding(token.start(), token.end(), lexicon.text(key, parts));
  }

  Misunderstanding unknown(Token token) {
    return fault(token, "fail.word", "word", words(token));
  }

  /** Nothing of it makes sense. */
  Misunderstanding whole(String key, Object... parts) {
    return new Misunderstanding(0, text.length(), lexicon.text(key, parts));
  }
}
