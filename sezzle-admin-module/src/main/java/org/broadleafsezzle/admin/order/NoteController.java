package org.broadleafsezzle.admin.order;

import java.time.Clock;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps in a payment's timeline what administrators write about it, for each other. */
@Controller("blSezzleNoteController")
public class NoteController {

  private final PaymentFinder payments;
  private final Timeline timeline;
  private final Administrators administrators;
  private final AdminTexts texts;
  private final Clock clock;

  @Autowired
  public NoteController(
      PaymentFinder payments,
      Timeline timeline,
      Administrators administrators,
      AdminTexts texts,
      @Qualifier("blSezzleClock") Clock clock) {
    this.payments = payments;
    this.timeline = timeline;
    this.administrators = administrators;
    this.texts = texts;
    this.clock = clock;
  }

  /** For everybody who sees the payment: it moves and changes nothing. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/{checkoutId}/note", method = RequestMethod.POST)
  public String add(
      @PathVariable("checkoutId") String checkoutId,
      @RequestParam(value = "text", defaultValue = "") String text,
      RedirectAttributes next) {
    SezzleCheckout checkout = payments.get(checkoutId);
    String note = text.replace("\r\n", "\n").trim();
    if (note.isEmpty() || note.length() > CheckoutEvent.LONGEST_WORDS) {
      next.addFlashAttribute("sezzleNote", text);
      next.addFlashAttribute(
          "sezzleNoteProblem",
          note.isEmpty()
              ? texts.text("note.missing")
              : texts.text("note.long", CheckoutEvent.LONGEST_WORDS, note.length()));
    } else {
      timeline.add(
          new CheckoutEvent(
              checkout.getId(),
              EventKind.NOTE,
              Actor.administrator(administrators.login()),
              null,
              note,
              clock.instant()));
    }
    return "redirect:/sezzle/" + checkout.getId() + "#sezzle-notes";
  }
}
