package org.broadleafsezzle.demo.simulator.settlements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.broadleafsezzle.demo.simulator.orders.Order;

/**
 * Sezzle's payment to the merchant for one day in one currency.
 *
 * @param day the day (UTC) that the money was moved
 * @param lines all that adds up to it
 */
public record Payout(String uuid, String currency, LocalDate day, List<Line> lines) {

  /** A kind of line, with the code the report gives it. */
  enum Kind {
    /** An order that a payout holds a capture of for the first time; moves nothing itself. */
    ORDER("001"),
    CAPTURE("001"),
    REFUND("002"),
    FEE("003"),
    RETURNED_FEE("004"),
    /** A refund because the shopper has won a dispute; the fee is not returned. */
    CHARGEBACK("005");

    private final String typeCode;

    Kind(String typeCode) {
      this.typeCode = typeCode;
    }

    String typeCode() {
      return typeCode;
    }
  }

  /**
   * One amount of a payout.
   *
   * @param cents negative if the merchant pays; what an {@link Kind#ORDER} is worth
   */
  record Line(Kind kind, Order order, Instant at, int cents) {}

  /** Paid on the day after. */
  public Instant date() {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The amount that is paid, in cents; negative if refunds and fees outweigh the captures. */
  public int netInCents() {
    return lines.stream().filter(line -> line.kind() != Kind.ORDER).mapToInt(Line::cents).sum();
  }

  int totalInCents(Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).mapToInt(Line::cents).sum();
  }
}
