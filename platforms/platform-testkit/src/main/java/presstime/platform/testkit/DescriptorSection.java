package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import presstime.platform.Action;
import presstime.platform.Descriptor;
import presstime.platform.Field;
import presstime.platform.Platform;

/** The declaration itself makes sense, and the server can find it. */
interface DescriptorSection extends Section {

  @Test
  default void hasAStableIdAndAName() {
    Descriptor descriptor = stage().descriptor;
    assertThat(descriptor.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(40);
    assertThat(descriptor.name()).isNotBlank();
  }

  @Test
  default void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(Platform.class))
        .extracting(platform -> platform.descriptor().id())
        .contains(stage().descriptor.id());
  }

  @Test
  default void itsIconIsAHarmlessSvg() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element svg =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(stage().descriptor.icon())))
            .getDocumentElement();
    assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(svg.getLocalName()).isEqualTo("svg");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 24 24");
    NodeList all = svg.getElementsByTagName("*");
    Stream.concat(Stream.of(svg), IntStream.range(0, all.getLength()).mapToObj(all::item))
        .forEach(DescriptorSection::assertHarmless);
  }

  private static void assertHarmless(Node element) {
    assertThat(element.getLocalName().toLowerCase(Locale.ROOT))
        .isNotIn("script", "foreignobject", "iframe", "image", "style");
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      assertThat(attribute.getLocalName().toLowerCase(Locale.ROOT)).doesNotStartWith("on");
      if (attribute.getLocalName().equals("href")) {
        assertThat(attribute.getNodeValue()).startsWith("#");
      }
    }
  }

  @Test
  default void itsFieldsMakeAForm() {
    List<Field> fields = stage().descriptor.fields();
    assertThat(fields).extracting(Field::name).doesNotHaveDuplicates();
    for (Field field : fields) {
      assertThat(field.name()).matches("[a-z][a-zA-Z0-9_]*");
      assertThat(field.label()).as("label of %s", field.name()).isNotBlank();
      assertThat(field.help()).as("help of %s", field.name()).isNotBlank();
      if (field.kind() == Field.Kind.CHOICE) {
        assertThat(field.choices()).isNotEmpty().contains(field.initial());
      }
      if (field.isSecret()) {
        assertThat(field.initial()).as("a secret known to everyone").isEmpty();
      }
    }
  }

  @Test
  default void itsChannelUsesTheFieldsItDeclares() {
    Stage stage = stage();
    assertThat(stage.descriptor.fields())
        .filteredOn(field -> !field.isSecret())
        .extracting(Field::name)
        .containsAll(stage.channel.settings().keySet());
    assertThat(stage.descriptor.fields())
        .filteredOn(Field::isSecret)
        .extracting(Field::name)
        .containsAll(stage.channel.secrets().keySet());
  }

  @Test
  default void itsDeclarationsAgree() {
    Descriptor descriptor = stage().descriptor;
    assertThat(descriptor.actions()).contains(Action.PUBLISH).containsAll(descriptor.repeatable());
    assertThat(descriptor.settle()).isBetween(Duration.ZERO, Duration.ofHours(1));
  }
}
