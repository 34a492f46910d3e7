package org.broadleafsezzle.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The platform's transactions that belong to an order at Sezzle, archived or not. From 6.2 on the
 * platform leaves archived ones out when it reads their payment.
 */
public class WrittenTransactions {

  private static final String WRITTEN =
      String.join(
          " ",
          Arrays.asList(
              "select t.id from PaymentTransactionImpl t join t.orderPayment p",
              "join t.additionalFields field",
              "where p.order.id = :order and p.gatewayType = :sezzle",
              "and index(field) = :name and field = :uuid order by t.id"));

  private final EntityManagerFactory entityManagers;

  public WrittenTransactions(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** Their ids, oldest first. */
  List<Long> of(SezzleCheckout checkout) {
    return checkout
        .getSezzleOrderUuid()
        .map(uuid -> read(checkout.getOrderId(), uuid))
        .orElse(Collections.emptyList());
  }

  private List<Long> read(Long orderId, String uuid) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(WRITTEN, Long.class)
          .setParameter("order", orderId)
          .setParameter("sezzle", SezzlePaymentGatewayType.SEZZLE.getType())
          .setParameter("name", SezzleFields.ORDER_UUID)
          .setParameter("uuid", uuid)
          .getResultList();
    } finally {
      entityManager.close();
    }
  }
}
