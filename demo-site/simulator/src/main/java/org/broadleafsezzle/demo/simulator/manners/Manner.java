package org.broadleafsezzle.demo.simulator.manners;

/** One way in which Sezzle is less kind than its documentation, or spells things otherwise. */
public enum Manner {
  REQUEST_IDS_IGNORED(
      Topic.REPEATING,
      "Request ids are ignored",
      "A request that is sent again under its Sezzle-Request-Id is carried out again."),
  REQUEST_IDS_FORGOTTEN(
      Topic.REPEATING,
      "Request ids are forgotten after a minute",
      "A request that is sent again after more than a minute is carried out again."),
  SECOND_REAUTHORIZE_ACCEPTED(
      Topic.REPEATING,
      "An order can be reauthorized again",
      "Each reauthorize of one expired order makes another order, with another payment plan."),

  MOVEMENTS_LISTED_LATE(
      Topic.LISTING,
      "Movements are listed late",
      "A capture, refund, release or upcharge is carried out at once, and the order lists it only"
          + " after the wait."),
  APPROVAL_CAPTURE_LISTED_LATE(
      Topic.LISTING,
      "The capture of intent CAPTURE is listed late",
      "The order is completed at once, and lists its capture only after the wait."),
  AUTHORIZATION_LISTED_LATE(
      Topic.LISTING,
      "The authorization is listed late",
      "The order is completed at once, and shows its authorization only after the wait."),
  ADDRESS_LISTED_LATE(
      Topic.LISTING,
      "The shipping address is listed late",
      "The order is completed at once, and shows the address that the shopper was asked for only"
          + " after the wait."),

  CHECKOUTS_STAY_ACTIVE(
      Topic.CHECKOUTS,
      "A checkout never expires",
      "A checkout stays active whatever its expiration says, and can be approved days later."),
  APPROVED_AFTER_END(
      Topic.CHECKOUTS,
      "A checkout that has ended can still be approved",
      "A shopper can approve what was denied or deleted, or has expired; order.authorized is sent"
          + " for it."),
  DELETED_CHECKOUTS_COMPLETABLE(
      Topic.CHECKOUTS,
      "A deleted checkout can be completed for ten minutes",
      "A shopper who is on the page when the shop deletes the checkout can still approve it."),

  SHORT_CHECKOUTS(
      Topic.CHECKOUTS,
      "Checkouts end soon",
      "A checkout without an expiration of its own lives for 30 minutes instead of a day."),

  TELLS_THE_SHOP(
      Topic.IN_CONTEXT,
      "A message ends it",
      "A checkout that is shown in a window or frame stays there once it is decided, and sends the"
          + " shop's page a message."),
  TELLS_NOBODY(
      Topic.IN_CONTEXT,
      "Nothing ends it",
      "A checkout that is shown in a window or frame stays there once it is decided, and tells"
          + " nobody."),
  FRAMES_REFUSED(
      Topic.IN_CONTEXT,
      "Frames are refused",
      "No checkout can be shown in a frame, as long as Sezzle has not allowed the shop's domain."),

  REFERENCE_ID_FIXED(
      Topic.REFUSALS, "The reference id can't be changed", "Every PATCH of an order is refused."),
  RELEASES_REFUSED(
      Topic.REFUSALS,
      "Releases are refused",
      "Every release that the API is asked for is refused."),
  REFUNDS_REFUSED(
      Topic.REFUSALS, "Refunds are refused", "Every refund that the API is asked for is refused."),

  REQUESTS_TO_THE_LETTER(
      Topic.REFUSALS,
      "Requests are held to the letter",
      "Fields that released plugins send beside the documentation are refused: POST in a return address, a"
          + " locale with an underscore, an empty state or date of birth, a"
          + " discount without a name, an order without an intent."),

  STATUS_COMPLETE(
      Topic.SPELLING,
      "The status complete",
      "A completed checkout has the status complete, not completed."),
  AMOUNTS_FLAT(
      Topic.SPELLING,
      "Flat amounts",
      "Orders, authorizations and movements have amount_in_cents and currency_code beside their"
          + " other fields, not in an object of their own."),
  DATES_WITHOUT_OFFSET(
      Topic.SPELLING, "Dates without offset", "Dates end without Z, and still mean UTC."),
  DATES_IN_WHOLE_SECONDS(
      Topic.SPELLING,
      "Dates in whole seconds",
      "Dates have no fraction of a second; they have nanoseconds otherwise."),
  ERRORS_AS_OBJECT(
      Topic.SPELLING, "A single error object", "A refusal is one object, not a list of them."),
  CREATED_AS_OK(
      Topic.SPELLING, "200 where 201 was promised", "A creation is answered with 200, not 201."),
  PHONE_OF_ADDRESSES(
      Topic.SPELLING,
      "The field phone in addresses",
      "Addresses in answers have phone, not phone_number."),
  SETTLEMENTS_IN_CENTS(
      Topic.SPELLING,
      "Settlements as of old",
      "Amounts of payouts are whole cents, without the fields that came later; their details have"
          + " no lines of captures, negative refunds and full order uuids."),

  CLOCK_AHEAD(Topic.CLOCK, "An hour ahead", "Sezzle's clock is an hour ahead of the others."),
  CLOCK_BEHIND(Topic.CLOCK, "An hour behind", "Sezzle's clock is an hour behind the others.");

  /** The subjects of manners. */
  public enum Topic {
    REPEATING("Asked twice"),
    LISTING("Listed late"),
    CHECKOUTS("Checkouts"),
    IN_CONTEXT("In a window or frame"),
    REFUSALS("Refused"),
    SPELLING("Spelling"),
    CLOCK("Clock");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    /** The title above the switches. */
    public String label() {
      return label;
    }
  }

  private final Topic topic;
  private final String label;
  private final String explanation;

  Manner(Topic topic, String label, String explanation) {
    this.topic = topic;
    this.label = label;
    this.explanation = explanation;
  }

  public Topic topic() {
    return topic;
  }

  /** The label beside the switch. */
  public String label() {
    return label;
  }

  /** The effect while it is on, in one sentence. */
  public String explanation() {
    return explanation;
  }
}
