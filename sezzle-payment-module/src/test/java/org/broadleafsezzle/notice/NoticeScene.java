package org.broadleafsezzle.notice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.broadleafcommerce.common.email.service.EmailServiceImpl;
import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.broadleafcommerce.common.email.service.message.ThymeleafMessageCreator;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerListener;
import org.broadleafsezzle.ledger.LedgerTransactions;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.NoticeOutbox;
import org.broadleafsezzle.ledger.NoticeScribe;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.platform.ShopBeans;
import org.broadleafsezzle.settings.NoticeSettings;
import org.broadleafsezzle.settings.Sender;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A shop with an order of Ada's, an outbox, and a mail server that has its manners. */
final class NoticeScene implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  final MovableClock clock = new MovableClock(NOW);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final Order order = mock(Order.class);
  final MailServer server = new MailServer();
  final DefaultListableBeanFactory shop = new DefaultListableBeanFactory();
  final NoticeOutbox outbox;
  String locale = "en_US";

  private final NoticeSwitches switches = new NoticeSwitches(settings, clock);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final SezzleCheckout checkout =
      LedgerDatabase.created(Price.of(5000, "USD"), Intent.AUTH);

  NoticeScene(LedgerDatabase database) throws IOException {
    LedgerTransactions transactions =
        new LedgerTransactions(
            database.entityManagers(), new NoticeScribe(switches, clock), LedgerListener.NOBODY);
    outbox = new NoticeOutbox(transactions);
    checkouts = new CheckoutLedger(transactions);
    movements = new MovementLedger(transactions);
    database.clear();
    from("Larkspur & Loam <orders@shop.example>");
    Customer ada = mock(Customer.class);
    when(ada.getFirstName()).thenReturn("Ada");
    when(order.getCustomer()).thenReturn(ada);
    when(order.getEmailAddress()).thenReturn("ada@shop.example");
    when(order.getOrderNumber()).thenReturn("1001");
    when(orders.read(anyLong())).thenReturn(Optional.of(order));
    checkouts.add(checkout);
    checkouts.change(checkout.getId(), row -> row.open("session", "order", NOW));
    checkouts.change(
        checkout.getId(), row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));
  }

  /**
   * @param sender null: nobody
   * @param off kinds that are switched off
   */
  void from(String sender, SettingKey... off) {
    EnumSet<SettingKey> on = EnumSet.range(SettingKey.NOTICE_ABSENT, SettingKey.NOTICE_NEW_PLAN);
    on.removeAll(List.of(off));
    when(settings.notices())
        .thenReturn(new NoticeSettings(sender == null ? null : Sender.of(sender), on));
  }

  /** The order is made, with the shopper there. */
  void ordered(Actor by) {
    checkouts.change(
        checkout.getId(), by, row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
  }

  void captured(long cents) {
    MoneyMovement moved =
        MoneyMovement.adopted(
            checkout.getId(),
            MovementKind.CAPTURE,
            Price.of(cents, "USD"),
            "capture-" + cents,
            Actor.JOB,
            MovementReason.FOUND,
            clock.instant());
    movements.adopt(checkout.getId(), earlier -> List.of(moved));
  }

  /** The only notice. */
  OutboxNotice notice() {
    List<OutboxNotice> all = outbox.findOf(List.of(checkout.getId()));
    if (all.size() != 1) {
      throw new AssertionError("Not one notice: " + all);
    }
    return all.get(0);
  }

  boolean isEmpty() {
    return outbox.findOf(List.of(checkout.getId())).isEmpty();
  }

  String checkoutId() {
    return checkout.getId();
  }

  /** A storefront that works in the caller's thread. */
  NoticeSender node() {
    return node(Runnable::run);
  }

  NoticeSender node(Executor pool) {
    return node(pool, new ThymeleafMessageCreator(null, mailSender()));
  }

  NoticeSender node(Executor pool, MessageCreator creatorOfShop) {
    TwoPartMessages creator = new TwoPartMessages(creatorOfShop);
    EmailServiceImpl service = new EmailServiceImpl();
    service.setMessageCreator(creator);
    ShopBeans beans = new ShopBeans();
    beans.setBeanFactory(shop);
    ShopperMail mail =
        new ShopperMail(
            checkouts,
            orders,
            thread(),
            settings,
            switches,
            new NoticeWords(beans, new OwnTemplates(Texts.ofTheModule())),
            new ShopMail(service, creator));
    return new NoticeSender(outbox, List.of(mail), pool, clock);
  }

  JavaMailSenderImpl mailSender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    return sender;
  }

  private PlatformThread thread() {
    PlatformThread thread = mock(PlatformThread.class);
    when(thread.runFor(any(), any()))
        .thenAnswer(
            call -> {
              BroadleafRequestContext context = new BroadleafRequestContext();
              LocaleImpl language = new LocaleImpl();
              language.setLocaleCode(locale);
              context.setLocale(language);
              BroadleafRequestContext.setBroadleafRequestContext(context);
              try {
                return call.getArgument(1, Supplier.class).get();
              } finally {
                BroadleafRequestContext.setBroadleafRequestContext(null);
              }
            });
    return thread;
  }

  void wait(Duration time) {
    clock.advance(time);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
