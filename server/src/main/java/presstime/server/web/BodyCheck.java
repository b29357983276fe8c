package presstime.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What no body may hold, whatever endpoint reads it and into what: a list with null in it, and the
 * character U+0000, which PostgreSQL cannot keep. A body that is not JSON is left to its reader.
 */
@RestControllerAdvice
class BodyCheck extends RequestBodyAdviceAdapter {

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter)
        || StringHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    if (StringHttpMessageConverter.class.isAssignableFrom(converter)) {
      return message;
    }
    byte[] body = message.getBody().readAllBytes();
    check(body);
    return new Read(message.getHeaders(), body);
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    if (body instanceof String text && Unkept.isIn(text)) {
      throw Unkept.at("body");
    }
    return body;
  }

  private static void check(byte[] body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        check(json, token);
      }
    } catch (JacksonException broken) {
      // whoever reads it into its type says where
    }
  }

  private static void check(JsonParser json, JsonToken token) {
    switch (token) {
      case VALUE_NULL -> {
        if (json.streamReadContext().inArray()) {
          throw Unkept.nothing(BodyPath.of(json.streamReadContext()));
        }
      }
      case PROPERTY_NAME -> {
        if (Unkept.isIn(json.currentName())) {
          throw Unkept.at(BodyPath.of(json.streamReadContext()));
        }
      }
      case VALUE_STRING -> {
        if (Unkept.isIn(
            json.getStringCharacters(), json.getStringOffset(), json.getStringLength())) {
          throw Unkept.at(BodyPath.of(json.streamReadContext()));
        }
      }
      default -> {}
    }
  }

  private record Read(HttpHeaders headers, byte[] body) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
