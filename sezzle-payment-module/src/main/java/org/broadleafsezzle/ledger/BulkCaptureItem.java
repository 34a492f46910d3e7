package org.broadleafsezzle.ledger;

import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafsezzle.api.model.Price;

/** The capture of one payment within a {@link BulkCapture}, and what came of it. */
@Entity
@Table(name = "SEZZLE_BULK_CAPTURE_ITEM")
public class BulkCaptureItem {

  /** What came of it. */
  public enum State {
    /** Not begun, or begun by a process that died. */
    WAITING,
    CAPTURED,
    /** Nothing was captured. */
    REFUSED,
    /** It is not known; the movement of the same request id says so once it is. */
    UNKNOWN
  }

  private static final int LONGEST_DETAIL = 500;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private State state;

  @Column(name = "WHY", length = 64)
  private String why;

  @Column(name = "DETAIL", length = LONGEST_DETAIL)
  private String detail;

  /** For JPA. */
  protected BulkCaptureItem() {}

  /**
   * @param position from 0
   */
  public BulkCaptureItem(BulkCapture bulk, int position, String checkoutId, Price amount) {
    requestId = UUID.randomUUID().toString();
    bulkId = bulk.getId();
    this.position = position;
    this.checkoutId = checkoutId;
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
    state = State.WAITING;
  }

  void become(State newState, String newWhy, String newDetail) {
    state = newState;
    why = newWhy;
    detail = Words.fit(newDetail, LONGEST_DETAIL);
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

  /** Why nothing was captured: the key of a sentence, in which {@link #getDetail()} has a place. */
  public Optional<String> getWhy() {
    return Optional.ofNullable(why);
  }

  /** Sezzle's own words, say; for an administrator, not for a log. */
  public Optional<String> getDetail() {
    return Optional.ofNullable(detail);
  }
}
