package org.broadleafsezzle.admin.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.reconciliation.OrderNow;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The notices about a payment: what needs attention, or why there is nothing to be done. */
@Component("blSezzleNotices")
class Notices {

  private static final String ALERT = "alert";
  private static final String INFO = "info";
  private static final String CLOSED = "dispute.closed";
  private static final Duration SOON = Duration.ofHours(24);

  private final SezzleSettingsSource settings;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;
  private final GivenUpTasks givenUp;
  private final FailedWebhooks failedWebhooks;
  private final Clock clock;

  @Autowired
  Notices(
      SezzleSettingsSource settings,
      AdminTexts texts,
      AdminFormats formats,
      LedgerWords words,
      GivenUpTasks givenUp,
      FailedWebhooks failedWebhooks,
      @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.texts = texts;
    this.formats = formats;
    this.words = words;
    this.givenUp = givenUp;
    this.failedWebhooks = failedWebhooks;
    this.clock = clock;
  }

  List<Notice> of(SezzleCheckout checkout, OrderNow order) {
    List<Notice> notices = new ArrayList<>();
    CheckoutBooks books = checkout.getBooks();
    if (books.getUnclear() > 0) {
      notices.add(notice(ALERT, "unclear"));
    } else if (books.getUnsettled() > 0) {
      notices.add(notice(ALERT, "unknown"));
    }
    checkout
        .getTrouble()
        .problem()
        .map(LedgerMessage::of)
        .ifPresent(problem -> notices.add(notice(ALERT, "order-problem", words.say(problem))));
    if (books.isDifferent()) {
      notices.add(notice(ALERT, "difference", words.say(books.getDifferences())));
    }
    notices.addAll(givenUp.notices(checkout));
    failedWebhooks.notice(checkout).ifPresent(notices::add);
    books.getDispute().ifPresent(event -> notices.add(dispute(event)));
    if (books.getPayoutDiffers().isPresent()) {
      notices.add(notice(ALERT, "payout-differs"));
    }
    addOrder(notices, checkout, order);
    addExpiry(notices, checkout);
    if (checkout.getState() != CheckoutState.COMPLETED) {
      notices.add(
          new Notice(INFO, texts.text("standing." + checkout.getStanding()), stateWords(checkout)));
    }
    return notices;
  }

  /** Of a charge there is no shopper at Sezzle. */
  private String stateWords(SezzleCheckout checkout) {
    String key = "state." + checkout.getState();
    String words = texts.text(key + ".words");
    return checkout.getAccount().isCharging() ? texts.textOr(words, key + ".charging") : words;
  }

  /** In words for each event of a dispute there was when this was written, else in Sezzle's. */
  private Notice dispute(String event) {
    return new Notice(
        event.startsWith(CLOSED) ? INFO : ALERT,
        texts.textOr(texts.text("notice.dispute"), "notice." + event),
        texts.textOr(texts.text("notice.dispute.words", event), "notice." + event + ".words"));
  }

  private void addOrder(List<Notice> notices, SezzleCheckout checkout, OrderNow order) {
    CheckoutBooks books = checkout.getBooks();
    String open = formats.money(checkout.amountOf(books.getOpenInCents()));
    if (order.isCancelled()) {
      if (books.getOpenInCents() > 0) {
        notices.add(notice(ALERT, "order-cancelled-open", open));
      }
      if (books.getRefundableInCents() > 0) {
        String captured = formats.money(checkout.amountOf(books.getRefundableInCents()));
        notices.add(notice(ALERT, "order-cancelled-captured", captured));
      }
    } else if (order.isSubmitted() && order.excessInCents() > 0) {
      notices.add(
          notice(
              ALERT,
              "order-lowered",
              formats.money(order.due()),
              open,
              formats.money(checkout.amountOf(order.excessInCents()))));
    }
  }

  private void addExpiry(List<Notice> notices, SezzleCheckout checkout) {
    if (checkout.isReplaced()) {
      notices.add(notice(INFO, "reauthorized"));
      return;
    }
    Instant now = clock.instant();
    long open = checkout.getBooks().getOpenInCents();
    if (checkout.getBooks().getExpiredAt().isPresent()) {
      notices.add(notice(ALERT, "expired"));
    } else if (open > 0 && checkout.getAuthorizationExpires().isPresent()) {
      Instant end = checkout.getAuthorizationExpires().get();
      if (!end.isAfter(now)) {
        notices.add(notice(ALERT, "expired"));
      } else if (!now.isBefore(checkout.warnFrom(warnBefore()).orElse(end))) {
        notices.add(
            notice(
                ALERT, "expires-soon", formats.money(checkout.amountOf(open)), formats.away(end)));
      }
    }
  }

  private Duration warnBefore() {
    try {
      return settings.expiry().warnBefore();
    } catch (SettingsException e) {
      return SOON;
    }
  }

  private Notice notice(String tone, String key, Object... details) {
    return new Notice(
        tone,
        texts.text("notice." + key, details),
        texts.text("notice." + key + ".words", details));
  }
}
