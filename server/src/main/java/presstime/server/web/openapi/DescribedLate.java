package presstime.server.web.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What describes the API is made when somebody first asks for the description, and then all of it.
 * Few ever do, and it brings a thousand classes: as much memory as an idle server has for its work.
 */
@Component
class DescribedLate implements BeanFactoryPostProcessor {

  private static final List<String> DESCRIBERS =
      List.of("org.springdoc.", DescribedLate.class.getPackageName() + ".");

  /** Answers {@code /api/v1/openapi.json}. */
  private static final String ASKED = "openApiResource";

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (!beans.containsBeanDefinition(ASKED)) {
      // The operator has turned the description off.
      return;
    }
    List<String> describers =
        Stream.of(beans.getBeanDefinitionNames())
            .filter(name -> describes(beans, name) && !name.equals(ASKED))
            .toList();
    describers.forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    // Some are asked for by nobody: they change how others work when they are made.
    BeanDefinition asked = beans.getBeanDefinition(ASKED);
    asked.setLazyInit(true);
    asked.setDependsOn(describers.toArray(String[]::new));
  }

  /** By the class that it is of, or that makes it. */
  private static boolean describes(ConfigurableListableBeanFactory beans, String name) {
    BeanDefinition bean = beans.getBeanDefinition(name);
    String maker = bean.getFactoryBeanName();
    return Stream.of(
            bean.getBeanClassName(),
            maker == null || !beans.containsBeanDefinition(maker)
                ? null
                : beans.getBeanDefinition(maker).getBeanClassName())
        .filter(Objects::nonNull)
        .anyMatch(type -> DESCRIBERS.stream().anyMatch(type::startsWith));
  }
}
