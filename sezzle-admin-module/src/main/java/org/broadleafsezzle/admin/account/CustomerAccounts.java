package org.broadleafsezzle.admin.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.platform.CustomerLabel;
import org.broadleafsezzle.admin.platform.PlatformCustomers;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The saved accounts of customers, as the page shows them; asks nobody but the shop's database. */
@Component("blSezzleCustomerAccounts")
class CustomerAccounts {

  private final PlatformCustomers customers;
  private final SavedAccounts accounts;
  private final AccountCharge charge;
  private final CustomerCarts carts;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Clock clock;

  @Autowired
  CustomerAccounts(
      PlatformCustomers customers,
      SavedAccounts accounts,
      AccountCharge charge,
      CustomerCarts carts,
      AdminTexts texts,
      AdminFormats formats,
      @Qualifier("blSezzleClock") Clock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.charge = charge;
    this.carts = carts;
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
  }

  /**
   * Reads what an address names.
   *
   * @throws NoSuchCustomerException if it is no customer's
   */
  Long customer(String customerId) {
    return number(customerId)
        .filter(id -> customers.find(id).isPresent())
        .orElseThrow(() -> new NoSuchCustomerException(customerId));
  }

  private static Optional<Long> number(String customerId) {
    try {
      return Optional.of(Long.valueOf(customerId));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether there is something to be seen of this customer. */
  boolean hasAny(String customerId) {
    return number(customerId).filter(id -> !accounts.findShown(id).isEmpty()).isPresent();
  }

  /** One of a customer's, unless it is another's. */
  Optional<SavedAccount> find(Long customerId, String accountId) {
    return accounts.findShown(customerId).stream()
        .filter(account -> account.getId().equals(accountId))
        .findFirst();
  }

  void read(Long customerId, Model model) {
    CustomerLabel label =
        customers
            .find(customerId)
            .orElseThrow(() -> new NoSuchCustomerException(customerId.toString()));
    List<ShownAccount> shown =
        accounts.findShown(customerId).stream().map(this::show).collect(Collectors.toList());
    model.addAttribute("sezzleCustomer", customerId);
    model.addAttribute("sezzleEmail", label.email());
    model.addAttribute("sezzleAccounts", shown);
    boolean chargeable = charge.isPossible(customerId);
    model.addAttribute("sezzleChargeable", chargeable);
    model.addAttribute("sezzleCarts", chargeable ? carts.of(customerId) : Collections.emptyList());
    model.addAttribute(
        AdminPages.TITLE,
        label.name().isEmpty()
            ? texts.text("account.title")
            : texts.text("account.title.of", label.name()));
  }

  private ShownAccount show(SavedAccount account) {
    Map<String, String> facts = new LinkedHashMap<>();
    account.getSaved().map(formats::time).ifPresent(since -> facts.put("since", since));
    facts.put("until", account.getExpires().map(this::end).orElse(texts.text("account.endless")));
    account.getRemovedBy().ifPresent(by -> facts.put("by", texts.textOr(by, "account.by." + by)));
    return new ShownAccount(
        account.getId(),
        account.getMode().name(),
        state(account),
        account.getState() != SavedAccountState.REMOVING,
        facts);
  }

  private String end(Instant end) {
    return formats.time(end) + " (" + formats.away(end) + ")";
  }

  private String state(SavedAccount account) {
    return account.getState() == SavedAccountState.SAVED && account.isOver(clock.instant())
        ? "OVER"
        : account.getState().name();
  }
}
