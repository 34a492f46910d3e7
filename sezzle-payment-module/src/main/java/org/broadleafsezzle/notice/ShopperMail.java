package org.broadleafsezzle.notice;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafsezzle.api.model.EmailAddress;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticePolicy;
import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/** Writes to who has paid: at the e-mail address and in the language of the order. */
public class ShopperMail implements NoticeCarrier {

  private final CheckoutLedger checkouts;
  private final PlatformOrders orders;
  private final PlatformThread thread;
  private final SezzleSettingsSource settings;
  private final NoticePolicy policy;
  private final NoticeWords words;
  private final ShopMail mail;

  public ShopperMail(
      CheckoutLedger checkouts,
      PlatformOrders orders,
      PlatformThread thread,
      SezzleSettingsSource settings,
      NoticePolicy policy,
      NoticeWords words,
      ShopMail mail) {
    this.checkouts = checkouts;
    this.orders = orders;
    this.thread = thread;
    this.settings = settings;
    this.policy = policy;
    this.words = words;
    this.mail = mail;
  }

  @Override
  public NoticeRecipient recipient() {
    return NoticeRecipient.SHOPPER;
  }

  @Override
  public NoticeParcel prepare(OutboxNotice notice) {
    if (!policy.told().contains(notice.getKind())) {
      throw UnsendableException.because(NoticeTrouble.SWITCHED_OFF);
    }
    if (!mail.isConfigured()) {
      throw UnsendableException.noWay(ShopMail.notConfigured(SettingKey.NOTICE_FROM));
    }
    SezzleCheckout checkout = checkouts.get(notice.getCheckoutId().get());
    return thread.runFor(checkout.getOrderId(), () -> letter(notice, checkout));
  }

  private MailParcel letter(OutboxNotice notice, SezzleCheckout checkout) {
    Order order =
        orders
            .read(checkout.getOrderId())
            .orElseThrow(() -> UnsendableException.because(NoticeTrouble.GONE));
    String to =
        addressOf(order).orElseThrow(() -> UnsendableException.because(NoticeTrouble.NO_ADDRESS));
    NoticeText text = words.of(factsOf(notice, checkout, order));
    NoticeEmail email = new NoticeEmail(notice.getKey(), text, settings.notices().sender().get());
    return new MailParcel(mail, email, to);
  }

  private static NoticeFacts factsOf(OutboxNotice notice, SezzleCheckout checkout, Order order) {
    Customer customer = order.getCustomer();
    return new NoticeFacts(
        notice.getKind(),
        checkout,
        notice.getPayload(),
        notice.getKind() == NoticeKind.GIVEN_BACK ? null : numberOf(order, checkout),
        customer == null ? null : named(customer.getFirstName()),
        localeOf(checkout));
  }

  private static String named(String name) {
    return name == null || name.trim().isEmpty() ? null : name.trim();
  }

  private static String numberOf(Order order, SezzleCheckout checkout) {
    return Stream.of(order.getOrderNumber(), checkout.getOrderNumber().orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(checkout.getReferenceId());
  }

  private static Locale localeOf(SezzleCheckout checkout) {
    Locale ofOrder = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
    return ofOrder == null ? Locale.forLanguageTag(checkout.getLocale().getCode()) : ofOrder;
  }

  private static Optional<String> addressOf(Order order) {
    Customer customer = order.getCustomer();
    return Stream.of(order.getEmailAddress(), customer == null ? null : customer.getEmailAddress())
        .filter(Objects::nonNull)
        .map(String::trim)
        .filter(EmailAddress::isOne)
        .findFirst();
  }
}
