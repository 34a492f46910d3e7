package org.broadleafsezzle.ledger;

/** Text as long as its column. */
final class Words {

  private Words() {}

  static String shorten(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
