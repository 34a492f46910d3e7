package org.broadleafsezzle.demo.simulator.manners;

/** One way in which Sezzle is less kind than its documentation, or spells things otherwise. */
public enum Manner {
  REQUEST_IDS_IGNORED(
      "Request ids are ignored",
      "A request that is sent again under its Sezzle-Request-Id is carried out again."),
  MOVEMENTS_LISTED_LATE(
      "Movements are listed late",
      "A capture, refund, release or upcharge is carried out at once, and an order lists it only"
          + " after the wait.");

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
