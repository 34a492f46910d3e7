package org.broadleafsezzle.demo.simulator.manners;

/** One way in which Sezzle is less kind than its documentation, or spells things otherwise. */
public enum Manner {
  REQUEST_IDS_IGNORED(
      "Request ids are ignored",
      "A request that is sent again under its Sezzle-Request-Id is carried out again."),
  MOVEMENTS_LISTED_LATE(
      "Movements are listed late",
      "A capture, refund, release or upcharge is carried out at once, and an order lists it only"
          + " after the wait."),
  SETTLEMENTS_IN_CENTS(
      "Settlements as of old",
      "Amounts of payouts are whole cents, without the fields that came later; their details have no"
          + " lines of captures, negative refunds and full order uuids."),
  REQUESTS_TO_THE_LETTER(
      "Requests are held to the letter",
      "What released plugins send beside the documentation is refused: POST in a return address, a"
          + " locale with an underscore, an empty state or date of birth, a"
          + " discount without a name, an order without an intent."),
  SHORT_CHECKOUTS(
      "Checkouts end soon",
      "A checkout without an expiration of its own lives for 30 minutes instead of a day.");

  private final String label;
  private final String explanation;

  Manner(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  /** What a person reads beside the switch. */
  public String label() {
    return label;
  }

  /** What happens while it is on, in one sentence. */
  public String explanation() {
    return explanation;
  }
}
