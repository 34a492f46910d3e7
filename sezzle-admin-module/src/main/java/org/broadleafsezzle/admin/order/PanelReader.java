package org.broadleafsezzle.admin.order;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.reconciliation.OrderNow;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what the panel of a payment shows, from the shop's own books: the page is there at
 * once, whether or not Sezzle answers. Sezzle's side is fetched after it, by {@link
 * AtSezzleController}.
 */
@Component("blSezzlePanelReader")
class PanelReader {

  private final MovementLedger movements;
  private final PaymentFinder payments;
  private final OfferedActions offered;
  private final Notices notices;
  private final History history;
  private final SezzleDashboard dashboard;
  private final OrderPart order;
  private final DisputePart disputes;
  private final List<PanelPart> parts;
  private final OrdersNow ordersNow;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Clock clock;

  @Autowired
  PanelReader(
      MovementLedger movements,
      PaymentFinder payments,
      OfferedActions offered,
      Notices notices,
      History history,
      SezzleDashboard dashboard,
      OrderPart order,
      DisputePart disputes,
      List<PanelPart> parts,
      OrdersNow ordersNow,
      AdminTexts texts,
      AdminFormats formats,
      @Qualifier("blSezzleClock") Clock clock) {
    this.movements = movements;
    this.payments = payments;
    this.offered = offered;
    this.notices = notices;
    this.history = history;
    this.dashboard = dashboard;
    this.order = order;
    this.disputes = disputes;
    this.parts = parts;
    this.ordersNow = ordersNow;
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
  }

  void read(SezzleCheckout checkout, Model model) {
    List<MoneyMovement> moved = movements.findByCheckout(checkout.getId());
    OrderNow now = ordersNow.of(checkout);
    List<OfferedAction> actions = offered.of(checkout, moved, now);
    model.addAttribute("sezzlePayment", checkout);
    order.read(checkout, model);
    model.addAttribute("sezzleDisputes", disputes.of(checkout));
    parts.forEach(part -> part.read(checkout, model));
    model.addAttribute("sezzleState", texts.text("standing." + checkout.getStanding()));
    model.addAttribute("sezzleMode", checkout.getMode().map(Enum::name).orElse(""));
    model.addAttribute("sezzleAmounts", amounts(checkout));
    model.addAttribute("sezzleExpiry", expiry(checkout));
    model.addAttribute("sezzleNotices", notices.of(checkout, now));
    model.addAttribute("sezzlePossible", filter(actions, true));
    model.addAttribute("sezzleKept", kept(model, filter(actions, true)));
    model.addAttribute("sezzleImpossible", filter(actions, false));
    model.addAttribute("sezzleIds", ids(checkout));
    model.addAttribute("sezzleDashboard", dashboard.of(checkout));
    model.addAttribute("sezzleHistory", history.of(checkout.getId()));
    model.addAttribute("sezzleRelated", related(checkout));
    model.addAttribute("sezzleLongestNote", CheckoutEvent.LONGEST_WORDS);
    model.addAttribute(
        AdminPages.TITLE, texts.text("panel.title", model.asMap().get("sezzleNumber")));
  }

  /** Null if there is nothing to be kept, or no form it belongs into any more. */
  private static KeptForm kept(Model model, List<OfferedAction> possible) {
    KeptForm kept = (KeptForm) model.asMap().get(ActionController.KEPT);
    return kept != null && kept.isOfOneOf(possible) ? kept : null;
  }

  private static List<OfferedAction> filter(List<OfferedAction> actions, boolean possible) {
    return actions.stream()
        .filter(one -> one.isPossible() == possible)
        .collect(Collectors.toList());
  }

  /** In the order a person thinks of them. */
  private Map<String, String> amounts(SezzleCheckout checkout) {
    CheckoutBooks books = checkout.getBooks();
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put(
        "authorized",
        checkout.getState().isApproved()
            ? money(checkout, checkout.getAmount().getAmountInCents())
            : money(checkout, 0));
    amounts.put("captured", money(checkout, books.getCapturedInCents()));
    amounts.put("refunded", money(checkout, books.getRefundedInCents()));
    amounts.put("released", money(checkout, books.getReleasedInCents()));
    amounts.put("capturable", money(checkout, checkout.openInCents(clock.instant())));
    amounts.put("refundable", money(checkout, books.getRefundableInCents()));
    return amounts;
  }

  private String money(SezzleCheckout checkout, long cents) {
    return formats.money(checkout.amountOf(cents));
  }

  /** The past or future end of the authorization, in words and exactly; null if of no interest. */
  private String expiry(SezzleCheckout checkout) {
    boolean isOfInterest =
        checkout.getBooks().getOpenInCents() > 0 || checkout.getBooks().getExpiredAt().isPresent();
    if (!isOfInterest || checkout.isReplaced()) {
      return null;
    }
    return checkout
        .getAuthorizationExpires()
        .map(
            end ->
                texts.text(
                    end.isAfter(clock.instant()) ? "expires" : "expired",
                    formats.away(end),
                    formats.time(end)))
        .orElse(null);
  }

  private static Map<String, String> ids(SezzleCheckout checkout) {
    Map<String, String> ids = new LinkedHashMap<>();
    checkout.getOrderNumber().ifPresent(number -> ids.put("number", number));
    ids.put("reference", checkout.getReferenceId());
    checkout.getSezzleOrderUuid().ifPresent(uuid -> ids.put("order", uuid));
    checkout.getSessionUuid().ifPresent(uuid -> ids.put("session", uuid));
    return ids;
  }

  /** The other attempts to pay the order, and what Sezzle made of this one. */
  private List<RelatedPayment> related(SezzleCheckout checkout) {
    return payments.ofOrder(checkout.getOrderId()).stream()
        .filter(other -> !other.getId().equals(checkout.getId()))
        .map(other -> related(checkout, other))
        .collect(Collectors.toList());
  }

  private RelatedPayment related(SezzleCheckout checkout, SezzleCheckout other) {
    String how = "attempt";
    if (other.getParentId().filter(checkout.getId()::equals).isPresent()) {
      how = "child";
    } else if (checkout.getParentId().filter(other.getId()::equals).isPresent()) {
      how = "parent";
    } else if (other.getParentId().isPresent()) {
      how = "sibling";
    }
    return new RelatedPayment(
        other.getId(),
        texts.text("related." + how),
        formats.money(other.getAmount()),
        texts.text("standing." + other.getStanding()),
        formats.time(other.getCreated()));
  }
}
