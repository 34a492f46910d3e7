package org.broadleafsezzle.offer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of an address that are a post office box, in every spelling of English and French. */
final class PostOfficeBox {

  /** "No.", "Nº", "Number" and the like between the words and the number. */
  private static final String NUMBER = "(?: ?(?:n|no|nr|num|number|numero)(?![a-z]))? ?";

  /** P.O. Box, PO-Box, P0 Box, Post Office Box, Postal Box, P.O. Drawer: also without a number. */
  private static final String BOX =
      "(?:p ?[o0] ?|post(?:al)? ?(?:office ?)?)(?:box|drawer)(?: ?$|"
          + NUMBER
          + "(?:[0-9]|[a-z]\\b))";

  /** POB 12, PMB 12, C.P. 12, B.P. 12; the last two in letters apart where the line begins. */
  private static final String LETTERS = "(?:p ?o ?b|p ?m ?b|cp|bp|^c p|^b p)" + NUMBER + "[0-9]";

  /** Case postale 12, Casier postal 12, Boîte postale 12. */
  private static final String FRENCH = "(?:case|casier|tiroir|boite|bte|c|b) ?postale?\\b";

  /** Private mailbox 12, Mail Box 12, Lock Box 12. */
  private static final String PRIVATE = "(?:mail|lock) ?box" + NUMBER + "[0-9]";

  /** A line that is nothing but P.O. 12 or Box 12, perhaps with the station: no rural route. */
  private static final String ALONE =
      "^(?:p ?o|box)" + NUMBER + "[0-9]+[a-z]?(?: (?:stn|station|succ|succursale)\\b.*)?$";

  private static final Pattern ANY =
      Pattern.compile(
          "(?<![a-z0-9])(?:" + String.join("|", BOX, LETTERS, FRENCH, PRIVATE, ALONE) + ")");

  private PostOfficeBox() {}

  /**
   * Whether this is one.
   *
   * @param line may be null
   */
  static boolean isIn(String line) {
    return line != null && ANY.matcher(plain(line)).find();
  }

  /**
   * Small letters and digits without accents, initials together, and single spaces for all else.
   */
  private static String plain(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\b([a-z])\\. ?(?=[a-z]\\b)", "$1")
        .replaceAll("[^a-z0-9]+", " ")
        .trim();
  }
}
