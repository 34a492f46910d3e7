package org.broadleafsezzle.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.WebhookEvent;

/** One event of a dispute as Sezzle tells it. Immutable. */
public final class DisputeNews {

  private final WebhookEvent event;
  private final Instant told;
  private String sezzleId = "";
  private String type;
  private Price amount;
  private LocalDate dueDay;

  /**
   * @param event of a dispute
   * @param told the time at which it happened, by Sezzle's clock
   */
  public DisputeNews(WebhookEvent event, Instant told) {
    this.event = event;
    this.told = told;
  }

  /**
   * The same with the dispute's terms; each is null if Sezzle does not say it, or not readably.
   *
   * @param id Sezzle's id of the dispute
   * @param kind Sezzle's word for what the shopper complains of
   * @param disputed the disputed amount
   * @param due the day it has to be answered by
   */
  public DisputeNews about(String id, String kind, Price disputed, LocalDate due) {
    DisputeNews copy = new DisputeNews(event, told);
    copy.sezzleId = id == null ? "" : id;
    copy.type = kind;
    copy.amount = disputed;
    copy.dueDay = due;
    return copy;
  }

  /** For logs. */
  @Override
  public String toString() {
    return event.getCode()
        + " at "
        + told
        + " id="
        + sezzleId
        + " type="
        + type
        + " amount="
        + amount
        + " due="
        + dueDay;
  }

  WebhookEvent event() {
    return event;
  }

  Instant told() {
    return told;
  }

  /** Empty if Sezzle does not say. */
  String sezzleId() {
    return sezzleId;
  }

  Optional<String> type() {
    return Optional.ofNullable(type);
  }

  Optional<Price> amount() {
    return Optional.ofNullable(amount);
  }

  Optional<LocalDate> dueDay() {
    return Optional.ofNullable(dueDay);
  }
}
