package org.broadleafsezzle.demo.storefront.cart;

/** The number of pieces of one item that the shop sells at once. */
final class Quantity {

  static final int MOST = 99;

  private Quantity() {}

  /**
   * Reads what the shopper typed.
   *
   * @throws CartProblemException for anything but a whole number from 1 to 99
   */
  static int parse(String typed) throws CartProblemException {
    String digits = typed == null ? "" : typed.trim();
    if (!digits.matches("\\d{1,9}")) {
      throw invalid();
    }
    return check(Integer.parseInt(digits));
  }

  /**
   * Adds to what is in the cart already.
   *
   * @throws CartProblemException if the two are more than 99 together
   */
  static int sum(int inCart, int added) throws CartProblemException {
    return check(inCart + added);
  }

  private static int check(int quantity) throws CartProblemException {
    if (quantity < 1 || quantity > MOST) {
      throw invalid();
    }
    return quantity;
  }

  private static CartProblemException invalid() {
    return new CartProblemException("shop.error.quantity.invalid");
  }
}
