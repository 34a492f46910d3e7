package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;

/** The calls between shop and Sezzle during real purchases. */
@DemoTest
class SezzleCallsIT {

  @Test
  void aPurchaseTakesTwoCallsAndTheTokenOfThePurchaseBefore(Demo demo) throws IOException {
    buy(demo);
    demo.sezzle().clearLog();

    buy(demo);

    assertThat(demo.sezzle().calls()).isEqualTo(Map.of("createSession", 1, "getOrder", 1));
  }

  @Test
  void aTokenThatIsNoLongerValidIsRenewedOnceAndThePurchaseGoesOn(Demo demo) throws IOException {
    buy(demo);
    demo.sezzle().clearLog();
    demo.sezzle().expireTokens();

    buy(demo);

    assertThat(demo.sezzle().calls())
        .isEqualTo(Map.of("authenticate", 1, "createSession", 2, "getOrder", 1));
    assertThat(demo.sezzle().log("createSession"))
        .extracting(call -> call.path("status").asText())
        .containsExactly("401", "201");
  }

  @Test
  void everyRequestAndEveryAnswerIsInTheContract(Demo demo) throws IOException {
    OpenApiInteractionValidator contract =
        OpenApiInteractionValidator.createFor("/sezzle-api-v2.yaml")
            .withBasePathOverride("/v2")
            .build();
    HttpShopper shopper = buy(demo).adds(HttpShopper.GREENHOUSE).enters(Shopper.PROMOTION);
    shopper.checksOutTo(Home.TORONTO, "jean@example.com").goesToSezzle();
    shopper.cancels().goesToSezzle();
    shopper.isDenied();

    assertThat(demo.sezzle().calls()).containsKeys("createSession", "getOrder", "deleteCheckout");
    for (JsonNode call : demo.sezzle().log()) {
      assertThat(contract.validate(request(call), response(call)).getMessages())
          .as(call.toString())
          .isEmpty();
    }
  }

  @Test
  void sezzleIsToldWhichPluginAndPlatformCall(Demo demo) throws IOException {
    buy(demo);

    assertThat(demo.sezzle().log("createSession"))
        .extracting(call -> call.path("headers").path("user-agent").asText())
        .allMatch(agent -> agent.matches("broadleaf-sezzle/\\d\\S* Broadleaf/3\\.1\\.15-GA"));
  }

  private static HttpShopper buy(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    return shopper.approves();
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
