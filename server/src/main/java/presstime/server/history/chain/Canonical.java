package presstime.server.history.chain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: members sorted,
 * numbers as ECMAScript writes them, no white space. The same document has the same bytes whoever
 * writes it.
 */
public final class Canonical {

  /** Beyond this an integer is not exact in what ECMAScript counts with. */
  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  private Canonical() {}

  /** The document's canonical text; hash its UTF-8 bytes. */
  public static String text(JsonNode document) {
    StringBuilder out = new StringBuilder(256);
    write(document, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      object(node, out);
    } else if (node.isArray()) {
      char before = '[';
      for (JsonNode item : node) {
        out.append(before);
        write(item, out);
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    } else if (node.isString()) {
      string(node.asString(), out);
    } else if (node.isNumber()) {
      out.append(number(node));
    } else if (node.isBoolean()) {
      out.append(node.booleanValue());
    } else {
      out.append("null");
    }
  }

  /** Sorted by UTF-16 code units, as {@link String#compareTo} does. */
  private static void object(JsonNode node, StringBuilder out) {
    List<String> names = new ArrayList<>(node.propertyNames());
    names.sort(null);
    char before = '{';
    for (String name : names) {
      out.append(before);
      string(name, out);
      out.append(':');
      write(node.path(name), out);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      switch (next) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (next < 0x20) {
            out.append("\\u00").append(Character.forDigit(next >> 4, 16));
            out.append(Character.forDigit(next & 0xf, 16));
          } else {
            out.append(next);
          }
        }
      }
    }
    out.append('"');
  }

  private static String number(JsonNode node) {
    if (node.isIntegralNumber() && node.bigIntegerValue().abs().compareTo(EXACT) <= 0) {
      return node.bigIntegerValue().toString();
    }
    return ecmaScript(node.doubleValue());
  }

  /** As {@code Number::toString} of ECMA-262 writes it: the shortest digits that read back. */
  static String ecmaScript(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int count = digits.length();
    int point = shortest.precision() - shortest.scale();
    String text;
    if (count <= point && point <= 21) {
      text = digits + "0".repeat(point - count);
    } else if (point > 0 && point <= 21) {
      text = digits.substring(0, point) + "." + digits.substring(point);
    } else if (point > -6 && point <= 0) {
      text = "0." + "0".repeat(-point) + digits;
    } else {
      int exponent = point - 1;
      String rest = count == 1 ? "" : "." + digits.substring(1);
      text = digits.charAt(0) + rest + "e" + (exponent > 0 ? "+" : "-") + Math.abs(exponent);
    }
    return value < 0 ? "-" + text : text;
  }

  /** Java writes two digits where one would do: 4.9E-324. */
  private static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal one = digits.round(new MathContext(1));
    return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
  }
}
