package presstime.server.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import presstime.server.identity.Callers;
import presstime.server.identity.Open;
import presstime.server.identity.Requires;

/**
 * What is the same for all operations: how to be let in, which permission it takes, how faults
 * look. An operation that does not say more of itself is named by its method and its module.
 */
@Component
class OperationDescription implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    if (operation.getSummary() == null) {
      operation.setSummary(sentence(endpoint.getMethod().getName()));
    }
    if (!endpoint.getBeanType().isAnnotationPresent(io.swagger.v3.oas.annotations.tags.Tag.class)
        && !endpoint.hasMethodAnnotation(io.swagger.v3.oas.annotations.tags.Tags.class)
        && !endpoint.hasMethodAnnotation(io.swagger.v3.oas.annotations.tags.Tag.class)) {
      operation.setTags(List.of(module(endpoint.getBeanType())));
    }
    operation.setOperationId(id(endpoint));
    Requires requires = endpoint.getMethodAnnotation(Requires.class);
    if (requires != null) {
      String needs = "Needs `" + requires.value().scope() + "`.";
      String said = operation.getDescription();
      operation.setDescription(said == null ? needs : said + " " + needs);
    }
    if (!endpoint.hasMethodAnnotation(Open.class)) {
      operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.KEY));
      operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.BEARER));
      operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SESSION));
      operation.addParametersItem(
          header(Callers.WORKSPACE_HEADER, "Slug or id, for members of several workspaces"));
      if (!endpoint.hasMethodAnnotation(GetMapping.class)) {
        operation.addParametersItem(
            header("Idempotency-Key", "Repeats with the same key get the first one's answer"));
      }
    }
    ApiResponses answers =
        operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
    answers.setDefault(new ApiResponse().$ref("#/components/responses/" + ApiDescription.PROBLEM));
    operation.setResponses(answers);
    return operation;
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .required(false)
        .schema(new StringSchema());
  }

  /** Stays what it is when other endpoints come and go. */
  private static String id(HandlerMethod endpoint) {
    String controller = endpoint.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    return controller + "." + endpoint.getMethod().getName();
  }

  /** {@code listRevisions}: List revisions. */
  private static String sentence(String method) {
    String words = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String module(Class<?> controller) {
    String[] packages = controller.getPackageName().split("\\.");
    return packages.length > 2 ? packages[2] : packages[packages.length - 1];
  }
}
