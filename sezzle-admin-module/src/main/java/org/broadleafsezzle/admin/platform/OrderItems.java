package org.broadleafsezzle.admin.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The items of an order, as the platform has them now. */
@Component("blSezzleOrderItems")
public class OrderItems {

  private final EntityManagerFactory entityManagers;

  @Autowired
  public OrderItems(@Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** One kind of thing. */
  public static final class Item {
    private final String name;
    private final int quantity;
    private final BigDecimal total;

    private Item(String name, int quantity, BigDecimal total) {
      this.name = name;
      this.quantity = quantity;
      this.total = total;
    }

    public String name() {
      return name;
    }

    public int quantity() {
      return quantity;
    }

    /** Of all of them, before what is taken off the whole order; null if it has no price. */
    public BigDecimal total() {
      return total;
    }
  }

  /** In the order they were put into the cart; items that are part of another are left out. */
  public List<Item> of(Long orderId) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      List<Item> items = new ArrayList<>();
      for (OrderItem item :
          entityManager
              .createQuery(
                  "select i from OrderItemImpl i where i.order.id = :id order by i.id",
                  OrderItem.class)
              .setParameter("id", orderId)
              .getResultList()) {
        Money total = item.getTotalPrice();
        items.add(
            new Item(item.getName(), item.getQuantity(), total == null ? null : total.getAmount()));
      }
      return items;
    } finally {
      entityManager.close();
    }
  }
}
