package org.broadleafsezzle.admin.alert;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.HealthWords;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StandingAlert;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** A shop with things that need somebody, and the module's words of them. */
final class AlertScene {

  static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  static final String ADMIN = "https://admin.shop.example/admin";

  final AlertWords words;
  final AlertAddresses addresses;
  final AlertItems items = mock(AlertItems.class);
  final List<AlertItem> told = new ArrayList<>();

  AlertScene() {
    ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    messages.setBasenames(
        "classpath:messages/SezzleAdminListMessages",
        "classpath:messages/SezzleAdminAlertMessages");
    messages.setFallbackToSystemLocale(false);
    AdminTexts texts = new AdminTexts(messages);
    AdminFormats formats = new AdminFormats(Clock.systemUTC(), texts);
    BaseUrlResolver base = mock(BaseUrlResolver.class);
    when(base.getAdminBaseUrl()).thenReturn(ADMIN + "/");
    addresses = new AlertAddresses(base);
    words = new AlertWords(texts, formats, new HealthWords(texts, formats), addresses);
    when(items.of(any())).thenReturn(told);
  }

  void payment(String reason, String id, long cents, Instant deadline) {
    payment(reason, id, cents, deadline, false);
  }

  /** One of so many that there may be more. */
  void oneOfMany(String reason, String id) {
    payment(reason, id, 5000, null, true);
  }

  private void payment(String reason, String id, long cents, Instant deadline, boolean ofMany) {
    SezzleCheckout checkout = mock(SezzleCheckout.class);
    CheckoutBooks books = mock(CheckoutBooks.class);
    when(checkout.getId()).thenReturn(id);
    when(checkout.getOrderId()).thenReturn(42L);
    when(checkout.getReferenceId()).thenReturn("42-" + id);
    when(checkout.getSezzleOrderUuid()).thenReturn(Optional.of("uuid-" + id));
    when(checkout.getAmount()).thenReturn(Price.of(cents, "USD"));
    when(checkout.amountOf(700)).thenReturn(Price.of(700, "USD"));
    when(checkout.getBooks()).thenReturn(books);
    when(checkout.getAuthorizationExpires()).thenReturn(Optional.ofNullable(deadline));
    when(books.getOpenInCents()).thenReturn(700L);
    when(books.getDisputeDue()).thenReturn(Optional.ofNullable(deadline));
    told.add(AlertItem.of(alert(reason, id), checkout, "<b>1001</b>-" + id, ofMany));
  }

  void trouble(Finding finding) {
    told.add(AlertItem.of(alert(finding.sentence(), null), finding));
  }

  OutboxNotice notice(NoticeKind kind, String whom) {
    OutboxNotice notice = mock(OutboxNotice.class, RETURNS_DEEP_STUBS);
    when(notice.getKind()).thenReturn(kind);
    when(notice.getKey()).thenReturn(kind + ":batch-1:" + whom);
    when(notice.getCreated()).thenReturn(NOW);
    when(notice.getPayload().text("batch")).thenReturn(Optional.of("batch-1"));
    when(notice.getPayload().text("whom")).thenReturn(Optional.of(whom));
    return notice;
  }

  private static StandingAlert alert(String reason, String checkoutId) {
    return new StandingAlert(reason, checkoutId, Duration.ZERO, NOW);
  }
}
