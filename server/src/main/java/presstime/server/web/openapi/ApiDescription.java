package presstime.server.web.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.server.identity.Caller;

/** What the generated description says of the whole API, where the operator wants one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class ApiDescription {

  static final String PROBLEM = "Problem";
  static final String KEY = "apiKey";
  static final String BEARER = "bearer";
  static final String SESSION = "session";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Presstime")
                .version("v1")
                .description(
                    """
                    Everything under /api/v1. Faults are problem details (RFC 9457) whose type is \
                    stable and leads to an explanation. Lists are paged by cursor. Edits need the \
                    ETag of what they edit as If-Match. Writes may carry an Idempotency-Key.\
                    """)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, problemAnswer())
                .addSecuritySchemes(
                    KEY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("Authorization")
                        .description("Authorization: Api-Key pt_…"))
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The same API key: Authorization: Bearer pt_…"))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("presstime_session")
                        .description("From POST /session; writes also need X-CSRF-Token.")));
  }

  @Bean
  SchemaNames schemaNames() {
    return new SchemaNames();
  }

  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
    return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
  }

  @Bean
  Nullness nullness(SchemaNames names) {
    return new Nullness(names);
  }

  private static ApiResponse problemAnswer() {
    return new ApiResponse()
        .description("Any fault: its type says which, its solution what to do")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("detail", new StringSchema());
    return new ObjectSchema()
        .description("RFC 9457; some types have further members")
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("solution", new StringSchema())
        .addProperty("errors", new ArraySchema().items(field))
        .required(List.of("type", "title", "status", "detail"));
  }
}
