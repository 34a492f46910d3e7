package org.broadleafsezzle.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.offer.AddressRule;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.session.AddressText;
import org.broadleafsezzle.settings.OfferSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the shipping address that Sezzle has asked the shopper for on the cart. On any thread, under
 * the lease on the cart; done again, it changes nothing.
 */
public class CollectedAddresses {

  private static final Logger LOG = LoggerFactory.getLogger(CollectedAddresses.class);

  private final DeliveryAddresses shop;
  private final OrderService orders;
  private final TransactionTemplate transaction;
  private final SezzleSettingsSource settings;

  public CollectedAddresses(
      DeliveryAddresses shop,
      OrderService orders,
      PlatformTransactionManager transactions,
      SezzleSettingsSource settings) {
    this.shop = shop;
    this.orders = orders;
    transaction = new TransactionTemplate(transactions);
    this.settings = settings;
  }

  /** Whether Sezzle says one; what it does not say yet is waited for. */
  public static boolean isSaid(org.broadleafsezzle.api.model.Order atSezzle) {
    return ToldAddress.of(atSezzle).isPresent();
  }

  /**
   * Delivers to that address what has none yet, and has the platform price the cart with it: both,
   * or neither. The cart has to be read again after that.
   *
   * @param cart as read just now
   * @param atSezzle says an address
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public Delivery deliver(Order cart, org.broadleafsezzle.api.model.Order atSezzle) {
    OfferSettings terms = settings.offer();
    Optional<Address> told = ToldAddress.of(atSezzle).flatMap(shop::of);
    Optional<OfferReason> obstacle =
        told.isPresent()
            ? AddressRule.findObstacle(told.get(), terms)
            : Optional.of(OfferReason.ADDRESS);
    if (obstacle.isPresent()) {
      LOG.info(
          "Sezzle asked for a shipping address that can't be used ({}); order={}",
          obstacle.get(),
          cart.getId());
      return Delivery.UNUSABLE;
    }
    return deliver(cart, told.get());
  }

  private Delivery deliver(Order cart, Address told) {
    List<FulfillmentGroup> lacking =
        CartReadiness.shipped(cart)
            .filter(group -> group.getAddress() == null)
            .collect(Collectors.toList());
    boolean elsewhere =
        CartReadiness.shippingAddresses(cart)
            .anyMatch(address -> !AddressText.of(address).equals(AddressText.of(told)));
    if (!lacking.isEmpty() && !put(told, lacking, cart)) {
      return Delivery.FAILED;
    }
    return elsewhere ? Delivery.ELSEWHERE : Delivery.THERE;
  }

  private boolean put(Address told, List<FulfillmentGroup> groups, Order cart) {
    try {
      transaction.execute(
          status -> {
            Address stored = shop.store(told);
            groups.forEach(group -> group.setAddress(stored));
            price(cart);
            return null;
          });
      LOG.info("The cart is delivered where Sezzle was told; order={}", cart.getId());
      return true;
    } catch (RuntimeException e) {
      LOG.error(
          "The platform could not price the cart with the address that Sezzle asked for; order={}",
          cart.getId(),
          e);
      return false;
    }
  }

  private void price(Order cart) {
    try {
      orders.save(cart, true);
    } catch (PricingException e) {
      throw new IllegalStateException(e);
    }
  }
}
