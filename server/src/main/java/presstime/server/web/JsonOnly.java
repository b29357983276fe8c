package presstime.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/**
 * The API speaks JSON. Spring would speak YAML, too, because what describes the API brings a second
 * JSON library with a YAML part, and by that library's rules instead of the API's.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JsonOnly implements ServerHttpMessageConvertersCustomizer {

  @Override
  public void customize(ServerBuilder converters) {
    converters.withYamlConverter(new Nothing());
  }

  /** Takes the place of a converter, and converts nothing. */
  private static final class Nothing implements HttpMessageConverter<Object> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
      return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
      return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
      return List.of(MediaType.APPLICATION_YAML);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage input) {
      throw new HttpMessageNotReadableException("Nothing is read.", input);
    }

    @Override
    public void write(Object body, @Nullable MediaType media, HttpOutputMessage output) {
      throw new HttpMessageNotWritableException("Nothing is written.");
    }
  }
}
