package presstime.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;

/** What holds everywhere inside the modules; the arrows between them are ModularityTest's. */
@AnalyzeClasses(packages = "presstime.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> SYSTEM_CLOCKS =
      Set.of("java.time.Clock", "java.time.InstantSource");

  @ArchTest
  static final ArchRule THE_ENGINE_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("..delivery.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.jooq..", "presstime.database..")
          .because("it is cranked by hand in tests and measured alone");

  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NO_MODULE =
      noClasses()
          .that()
          .resideInAPackage("..delivery.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "presstime.server.content..",
              "presstime.server.channels..",
              "presstime.server.identity..",
              "presstime.server.scheduling..",
              "presstime.server.delivery.store..",
              "presstime.server.delivery.policy..",
              "presstime.server.delivery.web..")
          .because("what is sent where is the courier's knowledge");

  @ArchTest
  static final ArchRule RULES_AND_WORDS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage("..recurrence.rule..", "..recurrence.language..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.jooq..", "presstime.database..", "java.sql..")
          .because("which dates a rule gives is a function of the rule");

  @ArchTest
  static final ArchRule THERE_IS_ONE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("presstime.server.kernel..")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "the system is asked for the time", ArchitectureTest::asksTheSystem))
          .because("a test that cannot set the time cannot test a schedule");

  @ArchTest
  static final ArchRule THE_ONLY_WAY_OUT_IS_GUARDED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..", "okhttp3..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(Http)?URLConnection|org\\.springframework\\.web\\.client\\..*")
          .because("platform-http refuses private addresses, bounds time and strikes out secrets");

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_AT_THE_WEB =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .resideInAnyPackage("..web..", "presstime.server.igny8", "presstime.server.audit")
          .because("HTTP is one way in among others");

  @ArchTest
  static final ArchRule POLICIES_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("..policy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..server.*.store..",
              "..server.*.web..",
              "org.springframework..",
              "org.jooq..",
              "java.sql..",
              "jakarta.servlet..")
          .because("a rule is a function of what it looks at");

  @ArchTest
  static final ArchRule STORES_KNOW_NO_WEB =
      noClasses()
          .that()
          .resideInAPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..server.*.web..", "org.springframework.web..", "org.springframework.http..")
          .because("rows are read the same for every way in");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Dto|DTO)(\\$.*)?")
          .because("such a name says only that somebody needed a place for code");

  /** A method reference asks as well as a call does. */
  private static boolean asksTheSystem(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String owner = target.getOwner().getFullName();
    String method = target.getName();
    if (method.equals("now") && owner.startsWith("java.time.")) {
      return target.getRawParameterTypes().stream()
          .noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
    return SYSTEM_CLOCKS.contains(owner)
            && (method.startsWith("system") || method.startsWith("tick"))
        || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
  }
}
