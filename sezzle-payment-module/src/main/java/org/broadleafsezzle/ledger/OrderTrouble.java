package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** The obstacle between a checkout and its order. */
@Embeddable
public class OrderTrouble {

  /** Milliseconds since 1970. */
  @Column(name = "WAITING_SINCE_MILLIS")
  private Long waitingSinceMillis;

  @Enumerated(EnumType.STRING)
  @Column(name = "ORDER_PROBLEM", length = 32)
  private OrderProblem problem;

  /** For JPA, and for nothing at all. */
  protected OrderTrouble() {}

  static OrderTrouble none() {
    return new OrderTrouble();
  }

  void waitSince(Instant since) {
    waitingSinceMillis = waitingSinceMillis == null ? since.toEpochMilli() : waitingSinceMillis;
  }

  /** The checkout enters another state: it is not waited for Sezzle any more. */
  void enter(CheckoutState next) {
    waitingSinceMillis = null;
    boolean noOrder = problem == OrderProblem.ORDER_CHANGED && next == CheckoutState.UNDOING;
    boolean found = problem == OrderProblem.SESSION_LOST;
    if (problem == OrderProblem.APPROVAL_INCOMPLETE || noOrder || found) {
      problem = null;
    }
  }

  /** A person has moved its money, and so has seen it. */
  void seen() {
    if (problem == OrderProblem.ORDER_CHANGED) {
      problem = null;
    }
  }

  void found(OrderProblem found) {
    problem = found;
  }

  /** The time since which Sezzle says that the shopper has finished, without listing all of it. */
  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(waitingSinceMillis).map(Instant::ofEpochMilli);
  }

  /** The reason why a person has to look at the order; empty if nobody has to. */
  public Optional<OrderProblem> problem() {
    return Optional.ofNullable(problem);
  }
}
