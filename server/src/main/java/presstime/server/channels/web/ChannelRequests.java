package presstime.server.channels.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import presstime.server.channels.ChannelChange;
import presstime.server.channels.NewChannel;
import presstime.server.channels.NewChannel.PolicyChange;
import presstime.server.kernel.Given;
import tools.jackson.databind.JsonNode;

/** What is sent about channels. None of these tells its secrets when it is printed. */
final class ChannelRequests {

  private ChannelRequests() {}

  /**
   * @param settings values of the platform's fields that are not secret
   * @param secrets values of the secret ones
   * @param test whether to refuse a channel whose connection test fails; true when absent
   */
  record Connect(
      @NotBlank String platform,
      @NotBlank String name,
      @Nullable String timeZone,
      @Nullable Map<String, @Nullable Object> settings,
      @Nullable Map<String, @Nullable String> secrets,
      @Nullable String latePolicy,
      @Schema(example = "PT5M") @Nullable String lateAfter,
      @Schema(type = "string", example = "PT24H", nullable = true) @Nullable JsonNode lateAtMost,
      @Nullable Integer drainPerMinute,
      @Nullable Integer concurrency,
      @Nullable String pastTimes,
      @Schema(example = "PT15M") @Nullable String minimumNotice,
      @Nullable Boolean test) {

    NewChannel channel() {
      return new NewChannel(
          platform,
          name,
          timeZone,
          Objects.requireNonNullElse(settings, Map.of()),
          Objects.requireNonNullElse(secrets, Map.of()),
          new PolicyChange(
              latePolicy,
              lateAfter,
              Given.text("lateAtMost", lateAtMost),
              drainPerMinute,
              concurrency,
              pastTimes,
              minimumNotice),
          !Boolean.FALSE.equals(test));
    }

    @Override
    public String toString() {
      return "Connect[" + platform + ", " + name + "]";
    }
  }

  /**
   * @param settings only those to change; null clears one
   * @param secrets only those to change; null clears one
   * @param lateAtMost null for no limit, absent for no change
   */
  record Change(
      @Nullable String name,
      @Nullable String timeZone,
      @Nullable Map<String, @Nullable Object> settings,
      @Nullable Map<String, @Nullable String> secrets,
      @Nullable Boolean enabled,
      @Nullable String latePolicy,
      @Schema(example = "PT5M") @Nullable String lateAfter,
      @Schema(type = "string", example = "PT24H", nullable = true) @Nullable JsonNode lateAtMost,
      @Nullable Integer drainPerMinute,
      @Nullable Integer concurrency,
      @Nullable String pastTimes,
      @Schema(example = "PT15M") @Nullable String minimumNotice) {

    ChannelChange change() {
      return new ChannelChange(
          name,
          timeZone,
          Objects.requireNonNullElse(settings, Map.of()),
          Objects.requireNonNullElse(secrets, Map.of()),
          enabled,
          new PolicyChange(
              latePolicy,
              lateAfter,
              Given.text("lateAtMost", lateAtMost),
              drainPerMinute,
              concurrency,
              pastTimes,
              minimumNotice));
    }

    @Override
    public String toString() {
      return "Change[]";
    }
  }

  /** A connection to try before it is saved. */
  record Try(
      @NotBlank String platform,
      @Nullable Map<String, @Nullable Object> settings,
      @Nullable Map<String, @Nullable String> secrets) {

    @Override
    public String toString() {
      return "Try[" + platform + "]";
    }
  }
}
