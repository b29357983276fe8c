package presstime.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import presstime.bench.chart.Curves.Point;

class ChartTest {

  @Test
  void aBarIsAsLongAsItsValueSays() throws Exception {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("ours", 400.0);
    values.put("theirs", 100.0);

    NodeList boxes = drawn(new Bars("Speed", "items/s", values)).getElementsByTagName("rect");

    // The first is the sheet.
    assertThat(number(boxes, 1, "width") / number(boxes, 2, "width")).isEqualTo(4);
  }

  @Test
  void equalRatiosAreEqualStepsOnACurve() throws Exception {
    List<Point> points = List.of(new Point(10, 1), new Point(100, 10), new Point(1_000, 100));

    NodeList dots =
        drawn(new Curves("Cost", "rows", "ms", Map.of("a", points))).getElementsByTagName("circle");

    // The last is the legend's.
    assertThat(number(dots, 1, "cx") - number(dots, 0, "cx"))
        .isEqualTo(number(dots, 2, "cx") - number(dots, 1, "cx"));
    assertThat(number(dots, 0, "cy") - number(dots, 1, "cy"))
        .isEqualTo(number(dots, 1, "cy") - number(dots, 2, "cy"));
  }

  @Test
  void aLevelCurveStaysInsideItsSheet() throws Exception {
    List<Point> points = List.of(new Point(1_000, 1), new Point(10_000, 1));

    NodeList dots =
        drawn(new Curves("Cost", "rows", "ms", Map.of("a", points))).getElementsByTagName("circle");

    assertThat(number(dots, 0, "cy")).isBetween(0.0, 400.0).isEqualTo(number(dots, 1, "cy"));
  }

  @Test
  void aNameCannotBreakTheDrawing() throws Exception {
    Document drawn = drawn(new Bars("a < b & c", "ms", Map.of("<x>", 1.0)));

    assertThat(drawn.getDocumentElement().getTextContent()).contains("a < b & c", "<x>");
  }

  @Test
  void numbersAreAsShortAsTheyMayBe() {
    assertThat(Numbers.of(12_345.6)).isEqualTo("12,346");
    assertThat(Numbers.of(12.34)).isEqualTo("12.3");
    assertThat(Numbers.of(1.5)).isEqualTo("1.5");
    assertThat(Numbers.of(0.01234)).isEqualTo("0.0123");
    assertThat(Numbers.of(0)).isEqualTo("0");
    assertThat(Numbers.mark(10_000_000)).isEqualTo("10M");
    assertThat(Numbers.mark(10_000)).isEqualTo("10k");
  }

  private static Document drawn(Chart chart) throws Exception {
    byte[] svg = chart.svg().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  private static double number(NodeList nodes, int index, String name) {
    return Double.parseDouble(nodes.item(index).getAttributes().getNamedItem(name).getNodeValue());
  }
}
