package presstime.server.identity;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nobody forgets to say who may call an endpoint. */
@AnalyzeClasses(packages = "presstime.server", importOptions = DoNotIncludeTests.class)
class EndpointRulesTest {

  @ArchTest
  static final ArchRule EVERY_ENDPOINT_UNDER_API_SAYS_WHO_MAY =
      methods()
          .that(areEndpointsUnderApi())
          .and()
          .doNotHaveModifier(STATIC)
          .should(haveOneOfRequiresAndOpen())
          .because("the one permission check closes what says neither");

  private static DescribedPredicate<JavaMethod> areEndpointsUnderApi() {
    return DescribedPredicate.describe(
        "are endpoints under /api",
        method -> {
          RequestMapping mapping =
              AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
          return mapping != null && (isApi(mapping.path()) || isApi(prefix(method.getOwner())));
        });
  }

  private static String[] prefix(JavaClass controller) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(controller.reflect(), RequestMapping.class);
    return mapping == null ? new String[0] : mapping.path();
  }

  private static boolean isApi(String[] paths) {
    return Arrays.stream(paths).anyMatch(path -> path.startsWith("/api"));
  }

  private static ArchCondition<JavaMethod> haveOneOfRequiresAndOpen() {
    return new ArchCondition<>("have one of @Requires and @Open") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean one = method.isAnnotatedWith(Requires.class) != method.isAnnotatedWith(Open.class);
        events.add(new SimpleConditionEvent(method, one, method.getDescription()));
      }
    };
  }
}
