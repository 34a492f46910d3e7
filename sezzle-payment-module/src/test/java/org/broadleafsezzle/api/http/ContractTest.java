package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.http.transport.Operation;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request the client can send, and every answer it is tested with, against the contract. */
class ContractTest {
  private static final String CONTRACT = "/sezzle-api-v2.yaml";
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForSpecificationUrl(CONTRACT).build();
  private static final List<WebhookEvent> EVENTS = Arrays.asList(WebhookEvent.values());

  @RegisterExtension final Gateway gateway = new Gateway();

  /** One way of using an operation. */
  record Use(String operation, ResponseDefinitionBuilder answer, Consumer<SezzleClient> call) {
    @Override
    public String toString() {
      return operation;
    }
  }

  static Stream<Use> uses() {
    String id = "2f6b0e0e-1";
    return Stream.of(
        new Use("authenticate", status(500), SezzleClient::authenticate),
        new Use(
            "createSession",
            json(201, Samples.SESSION),
            client -> client.createSession(Samples.fullSession())),
        new Use(
            "createSession",
            json(201, Samples.SESSION),
            client -> client.createSession(Samples.smallSession())),
        new Use(
            "createSession",
            json(201, Samples.SESSION),
            client -> client.createSession(Samples.tokenizeOnly())),
        new Use("getSession", json(200, Samples.SESSION), client -> client.getSession("s 1/é")),
        new Use("getOrder", json(200, Samples.ORDER), client -> client.getOrder("order-1")),
        new Use("updateOrder", status(204), client -> client.updateReferenceId("order-1", "B_l-1")),
        new Use("deleteCheckout", status(204), client -> client.deleteCheckout("order-1")),
        new Use("capture", uuid(), client -> client.capture("order-1", Samples.PRICE, id)),
        new Use("refund", uuid(), client -> client.refund("order-1", Samples.PRICE, id)),
        new Use("release", uuid(), client -> client.release("order-1", Samples.PRICE, id)),
        new Use(
            "reauthorize",
            json(200, Samples.ORDER),
            client -> client.reauthorize("order-1", Samples.PRICE, id)),
        new Use(
            "upcharge",
            json(200, Samples.ORDER),
            client -> client.upcharge("order-1", Intent.CAPTURE, Samples.PRICE, id)),
        new Use(
            "listCustomers", json(200, "[" + Samples.CUSTOMER + "]"), SezzleClient::listCustomers),
        new Use(
            "getCustomer", json(200, Samples.CUSTOMER), client -> client.getCustomer("customer-1")),
        new Use("deleteCustomer", status(204), client -> client.deleteCustomer("customer-1")),
        new Use(
            "preapprove",
            json(200, "{\"uuid\":\"p-1\",\"approved\":true}"),
            client -> client.preapprove("customer-1", Samples.PRICE)),
        new Use(
            "createCustomerOrder",
            json(201, Samples.ORDER),
            client -> client.createCustomerOrder("customer-1", Samples.customerOrder(), id)),
        new Use(
            "getTokenSession",
            json(200, "{\"token\":\"t\",\"customer\":" + Samples.CUSTOMER + "}"),
            client -> client.getTokenSession("token-1")),
        new Use(
            "createWebhook",
            uuid(),
            client -> client.createWebhook("https://shop.example/hook", EVENTS)),
        new Use("listWebhooks", json(200, "[" + Samples.WEBHOOK + "]"), SezzleClient::listWebhooks),
        new Use("getWebhook", json(200, Samples.WEBHOOK), client -> client.getWebhook("w-1")),
        new Use(
            "updateWebhook",
            uuid(),
            client -> client.updateWebhook("w-1", "https://shop.example/hook", EVENTS)),
        new Use("deleteWebhook", status(204), client -> client.deleteWebhook("w-1")),
        new Use(
            "testWebhook",
            status(204),
            client ->
                client.testWebhook(WebhookEvent.ORDER_AUTHORIZED, "https://shop.example/hook")),
        new Use(
            "settlementSummaries",
            json(200, "[" + Samples.PAYOUT + "]"),
            client ->
                client.settlementSummaries(
                    LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), "CAD", 20)),
        new Use(
            "settlementDetails",
            csv(),
            client -> client.settlementDetails("payout-1", List.of("shop", "a b&c"))),
        new Use(
            "settlementDetails", csv(), client -> client.settlementDetails("payout-1", List.of())));
  }

  private static ResponseDefinitionBuilder uuid() {
    return json(200, "{\"uuid\":\"made-1\"}");
  }

  private static ResponseDefinitionBuilder csv() {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "text/csv; charset=utf-8")
        .withBody("total\n1\n");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void whatIsSentAndWhatIsAnsweredKeepTheContract(Use use) {
    gateway.answer(use.answer());

    use.call().accept(gateway.client());

    assertThat(gateway.requests())
        .noneMatch(request -> request.containsHeader("Secret-Path-Segment"));
    List<ServeEvent> exchanges = gateway.server().getAllServeEvents();
    assertThat(exchanges).hasSize(use.operation().equals("authenticate") ? 1 : 2);
    for (ServeEvent exchange : exchanges) {
      ValidationReport report = VALIDATOR.validate(request(exchange), response(exchange));
      assertThat(report.getMessages()).as(exchange.getRequest().getUrl()).isEmpty();
    }
    assertThat(gateway.measured(use.operation(), "success")).isEqualTo(1);
  }

  @Test
  void everyOperationOfTheContractIsUsed() throws IOException {
    Set<String> contract = operationsOfContract();

    Stream<String> used = uses().map(Use::operation);
    Stream<String> known = Arrays.stream(Operation.values()).map(Operation::contractName);

    assertThat(used.collect(Collectors.toSet())).isEqualTo(contract);
    assertThat(known.collect(Collectors.toSet())).isEqualTo(contract);
  }

  @Test
  void theContractRefusesWhatItShould() {
    Request request =
        SimpleRequest.Builder.post("/v2/session")
            .withHeader("Authorization", "Bearer x")
            .withContentType("application/json")
            .withBody("{\"cancel_url\":{\"href\":\"x\"},\"order\":{\"intent\":\"auth\"}}")
            .build();

    assertThat(VALIDATOR.validateRequest(request).getMessages())
        .extracting(ValidationReport.Message::getMessage)
        .anyMatch(message -> message.contains("complete_url"))
        .anyMatch(message -> message.contains("reference_id"));
  }

  private static Set<String> operationsOfContract() throws IOException {
    try (InputStream contract = ContractTest.class.getResourceAsStream(CONTRACT)) {
      JsonNode paths = new YAMLMapper().readTree(contract).path("paths");
      return new TreeSet<>(paths.findValuesAsText("operationId"));
    }
  }

  private static Request request(ServeEvent exchange) {
    var sent = exchange.getRequest();
    URI url = URI.create(sent.getAbsoluteUrl());
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(sent.getMethod().getName(), url.getRawPath());
    for (String pair : url.getRawQuery() == null ? new String[0] : url.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    sent.getAllHeaderKeys()
        .forEach(name -> request.withHeader(name, sent.getHeaders().getHeader(name).values()));
    if (sent.getBody() != null && sent.getBody().length > 0) {
      request.withBody(sent.getBody());
    }
    return request.build();
  }

  private static SimpleResponse response(ServeEvent exchange) {
    var answered = exchange.getResponse();
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answered.getStatus());
    answered
        .getHeaders()
        .all()
        .forEach(header -> response.withHeader(header.key(), header.values()));
    if (answered.getBody() != null && answered.getBody().length > 0) {
      response.withBody(answered.getBody());
    }
    return response.build();
  }
}
