package org.broadleafsezzle.ledger;

/** The doer of something, as the books keep it: never a shopper's name. Immutable. */
public final class Actor {

  /** The shopper, by coming back from Sezzle or by what they do in the shop. */
  public static final Actor SHOPPER = new Actor(Origin.SHOPPER, "shopper");

  /** Sezzle itself, when it captures with the shopper's approval. */
  public static final Actor APPROVAL = new Actor(Origin.SHOPPER, "approval at Sezzle");

  public static final Actor WEBHOOK = new Actor(Origin.WEBHOOK, "webhook");
  public static final Actor JOB = new Actor(Origin.JOB, "reconcile job");
  public static final Actor CODE = code("code");

  /** Code written against the platform's payment SPI. */
  public static final Actor PAYMENT_SPI = code("platform");

  public static final Actor DASHBOARD = new Actor(Origin.DASHBOARD, "Sezzle's dashboard");

  private final Origin origin;
  private final String name;

  private Actor(Origin origin, String name) {
    this.origin = origin;
    this.name = name;
  }

  /**
   * A person in the shop's admin.
   *
   * @param login the name they log in with
   */
  public static Actor administrator(String login) {
    return new Actor(Origin.ADMINISTRATOR, login);
  }

  /** Code written against this module or the platform's payment SPI, and what it calls itself. */
  public static Actor code(String name) {
    return new Actor(Origin.CODE, name);
  }

  public Origin origin() {
    return origin;
  }

  /** In words, for people. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return origin + " (" + name + ")";
  }
}
