package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Sezzle's payouts, and its way to write them. */
final class SettlementFacts {

  private static final Duration BACK = Duration.ofDays(90);
  private static final int HUNDRED = 100;

  private final SezzleApi api;
  private final Purchases purchases;
  private final Surroundings surroundings;

  SettlementFacts(SezzleApi api, Purchases purchases, Surroundings surroundings) {
    this.api = api;
    this.purchases = purchases;
    this.surroundings = surroundings;
  }

  List<Fact> all() {
    return List.of(
        new Fact(
            "payout: fields",
            "final_payout_amount, forex_fees, net_settlement_amount, payout_currency, payout_date,"
                + " settlement_currency, status, uuid",
            this::fields),
        new Fact("payout: unit of its amounts", "whole units", this::unit),
        new Fact("payout's lines: kinds", "CAPTURE, FEE, ORDER, REFUND, RETURNED_FEE", this::kinds),
        new Fact("payout's lines: amount of an ORDER", "empty", this::orderAmount),
        new Fact("payout's lines: amount of a REFUND", "positive", this::refundAmount),
        new Fact("payout's lines: order_uuid", "another id", this::orderUuid));
  }

  private JsonNode payout() {
    Instant now = api.now();
    for (String currency : List.of("USD", "CAD")) {
      JsonNode payouts =
          api.get(
                  "/settlements/summaries?start-date=%s&end-date=%s&currency-code=%s"
                      .formatted(day(now.minus(BACK)), day(now.plus(BACK)), currency))
              .orNotSeen("the list of payouts")
              .json();
      if (!payouts.isEmpty()) {
        return payouts.path(0);
      }
    }
    throw new NotSeenException("there is no payout of the last 90 days");
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private String fields() {
    waitForPayout();
    TreeSet<String> names = new TreeSet<>();
    payout().fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  /** An older payout will do where days can't be waited for. */
  private void waitForPayout() {
    try {
      String unused = purchases.captured();
      surroundings.waitUntil(api.now().plus(Duration.ofDays(1)));
    } catch (NotSeenException e) {
      JsonNode unused = payout();
    }
  }

  private String unit() {
    JsonNode payout = payout();
    BigDecimal summary = payout.path("net_settlement_amount").decimalValue();
    BigDecimal details = new BigDecimal(details().get(0).get("net_settlement_amount"));
    if (details.signum() == 0) {
      throw new NotSeenException("nothing was paid");
    }
    if (summary.compareTo(details) == 0) {
      return "whole units";
    }
    return summary.compareTo(details.multiply(BigDecimal.valueOf(HUNDRED))) == 0
        ? "cents"
        : "neither cents nor whole units";
  }

  private String kinds() {
    TreeSet<String> kinds = new TreeSet<>();
    lines().forEach(line -> kinds.add(line.get("type")));
    return String.join(", ", kinds);
  }

  private String orderAmount() {
    return first("ORDER").getOrDefault("amount", "").isEmpty() ? "empty" : "given";
  }

  private String refundAmount() {
    String amount = first("REFUND").getOrDefault("amount", "");
    return amount.isEmpty() ? "empty" : amount.startsWith("-") ? "negative" : "positive";
  }

  private Map<String, String> first(String kind) {
    return lines().stream()
        .filter(line -> line.get("type").equals(kind))
        .findFirst()
        .orElseThrow(() -> new NotSeenException("there is no line of kind " + kind));
  }

  private String orderUuid() {
    String id = lines().get(0).getOrDefault("order_uuid", "");
    if (id.isEmpty()) {
      return "empty";
    }
    return api.get("/order/" + id).isSuccess() ? "the API's" : "another id";
  }

  private List<Map<String, String>> lines() {
    List<Map<String, String>> rows = details();
    if (rows.size() < 2) {
      throw new NotSeenException("the payout has no lines");
    }
    return rows.subList(1, rows.size());
  }

  /** The row of totals, then the lines. No cell of what is looked at holds a comma. */
  private List<Map<String, String>> details() {
    String uuid = payout().path("uuid").asText();
    List<String> rows =
        api.get("/settlements/details/" + uuid)
            .orNotSeen("the payout's details")
            .body()
            .lines()
            .toList();
    List<Map<String, String>> read = new ArrayList<>();
    read.add(row(rows.get(0), rows.get(1)));
    rows.stream().skip(3).forEach(row -> read.add(row(rows.get(2), row)));
    return read;
  }

  private static Map<String, String> row(String header, String row) {
    List<String> names = Arrays.asList(header.split(",", -1));
    List<String> cells = Arrays.asList(row.split(",", -1));
    Map<String, String> read = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      read.put(names.get(i).trim(), cells.get(i).trim());
    }
    return read;
  }
}
