package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafsezzle.api.model.Price;

/** One payment of a {@link BulkMovement}, and what came of it. */
@Entity
@Table(name = "SEZZLE_BULK_MOVEMENT_ITEM")
public class BulkMovementItem {

  /** The result. */
  public enum State {
    /** Not begun, or begun by a process that died. */
    WAITING,
    /** The money has moved. */
    DONE,
    /** Nothing has moved. */
    REFUSED,
    /** It is not known; the movement of the same request id says so once it is. */
    UNKNOWN
  }

  private static final int LONGEST_WHY = 255;
  private static final int LONGEST_SAID = 500;

  @Id
  @Column(name = "REQUEST_ID", length = 36)
  private String requestId;

  @Column(name = "BULK_ID", length = 36, nullable = false)
  private String bulkId;

  @Column(name = "POSITION_IN_BULK", nullable = false)
  private int position;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  private long amountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  private String currency;

  /** Whether it was confirmed besides that it is meant, though there is a doubt. */
  @Column(name = "DOUBT_CONFIRMED", nullable = false)
  private int doubtConfirmed;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private State state;

  /** As {@link MessageColumn} writes it. */
  @Column(name = "WHY", length = LONGEST_WHY)
  private String why;

  @Column(name = "SAID", length = LONGEST_SAID)
  private String said;

  /** For JPA. */
  protected BulkMovementItem() {}

  /**
   * @param position from 0
   */
  public BulkMovementItem(BulkMovement bulk, int position, String checkoutId, Price amount) {
    requestId = UUID.randomUUID().toString();
    bulkId = bulk.getId();
    this.position = position;
    this.checkoutId = checkoutId;
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
    state = State.WAITING;
  }

  /** The same, confirmed besides though there is a doubt; only before it is written. */
  public BulkMovementItem confirmedThoughDoubtful() {
    doubtConfirmed = 1;
    return this;
  }

  public boolean isConfirmedThoughDoubtful() {
    return doubtConfirmed > 0;
  }

  void become(State newState, Optional<LedgerMessage> newWhy, Optional<String> newSaid) {
    state = newState;
    why =
        newWhy
            .map(one -> MessageColumn.write(Collections.singletonList(one), LONGEST_WHY))
            .orElse(null);
    said = ColumnText.fit(newSaid.orElse(null), LONGEST_SAID);
  }

  /** The movement's, if there is one: however often it is begun, the money moves once. */
  public String getRequestId() {
    return requestId;
  }

  public String getCheckoutId() {
    return checkoutId;
  }

  public Price getAmount() {
    return Price.of(amountInCents, currency);
  }

  public State getState() {
    return state;
  }

  /** The reason why nothing has moved, unless Sezzle has said it. */
  public Optional<LedgerMessage> getWhy() {
    return MessageColumn.read(why).stream().findFirst();
  }

  /**
   * The reason why nothing has moved, in Sezzle's own words; for an administrator, not for a log.
   */
  public Optional<String> getSaid() {
    return Optional.ofNullable(said);
  }
}
