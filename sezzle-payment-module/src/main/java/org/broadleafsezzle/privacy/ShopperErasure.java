package org.broadleafsezzle.privacy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.PersonalData;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.saved.SavedAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the data that the module has written down of one shopper. The books of the money stay
 * whole. The data that the platform has of the shopper (customer, addresses, orders) and those that
 * Sezzle has are not touched, but for saved accounts, which are removed there, too.
 */
public class ShopperErasure {

  private static final Logger LOG = LoggerFactory.getLogger(ShopperErasure.class);

  private final CheckoutLedger checkouts;
  private final PersonalData personalData;
  private final SavedAccounts accounts;
  private final EntityManagerFactory entityManagers;
  private final Clock clock;

  public ShopperErasure(
      CheckoutLedger checkouts,
      PersonalData personalData,
      SavedAccounts accounts,
      EntityManagerFactory entityManagers,
      Clock clock) {
    this.checkouts = checkouts;
    this.personalData = personalData;
    this.accounts = accounts;
    this.entityManagers = entityManagers;
    this.clock = clock;
  }

  /**
   * Of all orders of a customer of the platform. Saved Sezzle accounts are not charged any more
   * from then on; the job has Sezzle delete them, too.
   *
   * @param by the one who asks for it, for the timelines
   * @return the number of payments, or tries to pay
   * @throws IllegalStateException as {@link #eraseOrder}; the orders before that one are done
   */
  public int eraseCustomer(Long customerId, Actor by) {
    accounts.eraseCustomer(customerId, by.name(), clock.instant());
    int erased = 0;
    for (Long orderId : ordersOf(customerId)) {
      erased += eraseOrder(orderId, by);
    }
    return erased;
  }

  /**
   * Of one order of the platform.
   *
   * @param by the one who asks for it, for the timelines
   * @return the number of payments, or tries to pay; 0 if Sezzle was never asked for this order
   * @throws IllegalStateException if one of them is still under way, or a movement's outcome is not
   *     known yet: then nothing is erased
   */
  public int eraseOrder(Long orderId, Actor by) {
    List<SezzleCheckout> ofOrder =
        checkouts.findByOrder(orderId, EnumSet.allOf(CheckoutState.class));
    ofOrder.forEach(ShopperErasure::requireEnded);
    personalData.eraseLinks(orderId);
    if (!ofOrder.isEmpty()) {
      personalData.erase(ofOrder, by, clock.instant());
      LOG.info("Erased the personal data of {} payments of order={}", ofOrder.size(), orderId);
    }
    return ofOrder.size();
  }

  private static void requireEnded(SezzleCheckout checkout) {
    CheckoutState state = checkout.getState();
    boolean underWay = state == CheckoutState.CREATED || state.isUndecided();
    if (underWay || checkout.getBooks().getUnsettled() > 0) {
      throw new IllegalStateException("It is still under way, so nothing is erased; " + checkout);
    }
  }

  private List<Long> ordersOf(Long customerId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(
              "select o.id from "
                  + OrderImpl.class.getName()
                  + " o where o.customer.id = :customer",
              Long.class)
          .setParameter("customer", customerId)
          .getResultList();
    } finally {
      entityManager.close();
    }
  }
}
