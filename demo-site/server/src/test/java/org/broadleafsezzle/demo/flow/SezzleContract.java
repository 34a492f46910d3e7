package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The rules of Sezzle's API v2, by its OpenAPI file. */
final class SezzleContract {

  private SezzleContract() {}

  /** Fails unless each request and each answer is in the contract. */
  static void assertHeld(List<JsonNode> calls) {
    OpenApiInteractionValidator contract =
        OpenApiInteractionValidator.createFor("/sezzle-api-v2.yaml")
            .withBasePathOverride("/v2")
            .build();
    for (JsonNode call : calls) {
      if (!call.hasNonNull("fault")) {
        assertThat(contract.validate(request(call), response(call)).getMessages())
            .as(call.toString())
            .isEmpty();
      }
    }
  }

  private static Request request(JsonNode call) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(call.path("method").asText(), call.path("path").asText());
    call.path("headers")
        .fields()
        .forEachRemaining(
            header -> request.withHeader(header.getKey(), header.getValue().asText()));
    if (call.hasNonNull("requestBody")) {
      request.withBody(call.path("requestBody").asText());
    }
    return request.build();
  }

  private static SimpleResponse response(JsonNode call) {
    SimpleResponse.Builder response = new SimpleResponse.Builder(call.path("status").asInt());
    if (call.hasNonNull("responseBody")) {
      response.withContentType("application/json").withBody(call.path("responseBody").asText());
    }
    return response.build();
  }
}
