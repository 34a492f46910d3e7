package org.broadleafsezzle.admin.order;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the payment module writes into its books for people, in English. */
enum WrittenSentence {
  DIFFERS_NOT_APPROVED("Sezzle does not show the payment as approved."),
  DIFFERS_APPROVED("Sezzle has approved a payment of a checkout that is {0} in the shop."),
  DIFFERS_AUTHORIZED("Sezzle has {0} authorized, the shop {1}."),
  DIFFERS_HELD("Sezzle still holds {0} of a payment that the shop has given back."),
  DIFFERS_NOT_LISTED("Sezzle does not list the {0} of {1} ({2})."),
  DIFFERS_LISTED("Sezzle lists a {0} of {1} ({2}), the shop has {3}."),
  DIFFERS_UNKNOWN_IN_MODE(
      "Sezzle does not know the order with the keys the shop has now for {0} mode."),
  DIFFERS_UNKNOWN("Sezzle does not know the order with the keys the shop has now."),
  WARNED(
      "{0} is neither captured nor released, and the authorization ends at {1}. Capture or release"
          + " it before."),
  WARNED_OF_CAPTURE(
      "{0} is neither captured nor released, and the authorization ends at {1}. It is captured"
          + " automatically at {2}."),
  EXPIRED("{0} was neither captured nor released. It can be reauthorized."),
  CAPTURED_BEFORE_END("Captured automatically before the authorization ends at {0}"),
  CAPTURED_WHEN_FULFILLED("Captured automatically because the order is fulfilled"),
  CAPTURED_WITH_APPROVAL("Captured with the approval"),
  FOUND("Found in Sezzle's books"),
  APPROVED_LATE("Approved at Sezzle without this shop's asking, or later than it answered"),
  ASKED_BY_CODE("Asked for through the platform's payment SPI"),
  PLATFORM_FAILED("The platform's checkout failed"),
  FOLLOW_UP_NOT_APPROVED("Sezzle did not approve the new order"),
  NOT_SENT("Not sent, because what had to come first was refused"),
  NOT_CARRIED_OUT("Sezzle has not carried it out, as a person has found"),
  REFUSED_REAUTHORIZED(
      "What is left was reauthorized: nothing can be {0} here any more, only with the new payment"),
  NOT_SUBMITTED(
      "The order is not submitted any more, so nothing is captured automatically. Release what is"
          + " authorized, or capture it by hand."),
  ORDER_UNPAID(
      "The order is submitted, but its payment with Sezzle was given back. Cancel the order, or ask"
          + " the shopper to pay it."),
  ORDER_MISSING(
      "It is paid with Sezzle, but the platform has no order with this payment. Make the order by"
          + " hand, or give the money back."),
  APPROVAL_INCOMPLETE(
      "Sezzle says that the shopper has paid, but does not list the payment. Look at the order in"
          + " Sezzle's dashboard; a day after the approval it is given back."),
  ORDER_CHANGED(
      "Items or addresses were changed while the shopper was at Sezzle. Compare the order with what"
          + " Sezzle shows before it is sent."),
  TO_BE_CHECKED(
      "The order has to be checked first, so nothing is captured automatically. Compare it with"
          + " what Sezzle shows, then capture or release by hand."),
  ORDER_WORTH_LESS(
      "The order is worth {0} now, so {1} was not captured automatically. Release it, or capture it"
          + " by hand."),
  RELEASED_WHEN_CANCELLED("Released automatically because the order is cancelled"),
  NOT_CAPTURED("Sezzle did not capture it. Look at the order in Sezzle's dashboard."),
  REFUSED_AMOUNT("At most {0} can be {1}, not {2}"),
  REFUSED_NOT_APPROVED("Sezzle has not approved this payment: there is nothing to be moved"),
  REFUSED_WITHOUT_ORDER(
      "No order is paid with this payment: nothing can be {0}, only released or refunded"),
  REFUSED_EXPIRED(
      "The authorization expired at {0}: nothing can be {1} any more. What was not captured can be"
          + " reauthorized; what was captured can be refunded."),
  REFUSED_NOTHING_LEFT(
      "Nothing is left to be {0}: everything authorized is captured or released already. What was"
          + " captured can be refunded."),
  REFUSED_UNKNOWN(
      "The outcome of an earlier movement of this payment is not known yet: nothing else is moved"
          + " before it is settled. Try again in a few minutes.");

  private final String english;
  private final Pattern pattern;

  /**
   * @param english with {@code {0}}, {@code {1}} and so on in this order
   */
  WrittenSentence(String english) {
    this.english = english;
    pattern = Pattern.compile("\\Q" + english.replaceAll("\\{\\d}", "\\\\E(.+)\\\\Q") + "\\E");
  }

  String english() {
    return english;
  }

  /** What stands in the places of this sentence; empty if it is another. */
  Optional<List<String>> detailsOf(String written) {
    Matcher found = pattern.matcher(written);
    return found.matches()
        ? Optional.of(
            IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .collect(Collectors.toList()))
        : Optional.empty();
  }
}
