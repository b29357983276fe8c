package presstime.migration;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Generates {@code presstime.database} from the migrated schema. */
final class AccessCode {

  private AccessCode() {}

  /** Run by {@code ./presstime generate}: writes the committed code anew. */
  public static void main(String[] arguments) throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      generate(database, Path.of(arguments[0]));
    }
    System.exit(0);
  }

  static void generate(TestDatabase database, Path folder) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(database.jdbcUrl())
                    .withUser(database.user())
                    .withPassword(database.password()))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_.*|spring_session.*")
                            .withIncludeRoutines(false)
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("INSTANT")
                                    .withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone)")))
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withFluentSetters(true)
                            .withJavaTimeTypes(true)
                            .withGlobalObjectNames(false)
                            .withIndexes(false)
                            .withCommentsOnAttributes(false)
                            .withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName("presstime.database")
                            .withDirectory(folder.toString())
                            .withClean(true))));
  }
}
