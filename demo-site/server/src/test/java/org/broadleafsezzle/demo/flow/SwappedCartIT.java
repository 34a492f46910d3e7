package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Address or items are swapped while the shopper is at Sezzle, and orders lose their payments. */
@Tag("money")
@DemoTest
class SwappedCartIT extends SentToSezzleScene {

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "REVIEW"})
  void theDeliveryAddressSwappedInASecondTabIsRefusedOrNeedsAPerson(String rule, Demo demo)
      throws Exception {
    swapsWhileAtSezzle(
        "UPDATE BLC_ADDRESS SET ADDRESS_LINE1 = '666 Elsewhere Rd' WHERE ADDRESS_ID IN (SELECT"
            + " ADDRESS_ID FROM BLC_FULFILLMENT_GROUP WHERE ORDER_ID = %s)",
        rule, demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "REVIEW"})
  void itemsSwappedAtTheSameTotalAreRefusedOrNeedAPerson(String rule, Demo demo) throws Exception {
    swapsWhileAtSezzle(
        "UPDATE BLC_DISCRETE_ORDER_ITEM SET SKU_ID = (SELECT MAX(SKU_ID) FROM BLC_SKU) WHERE"
            + " ORDER_ITEM_ID IN (SELECT ORDER_ITEM_ID FROM BLC_ORDER_ITEM WHERE ORDER_ID = %s)",
        rule, demo);
  }

  private void swapsWhileAtSezzle(String change, String rule, Demo demo) throws Exception {
    ShopSettings.set("checkout.changed", rule);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");
    execute(demo, change.formatted(orderOf(demo, uuid)));

    shopper.opens(back);

    refusedOrForAPerson(rule, uuid, shopper, demo);
  }

  @Test
  void ordersWithoutTheirPaymentAndPaymentsWithoutTheirOrderAreFound(Demo demo) throws Exception {
    String unpaid = bought(demo);
    String missing = bought(demo);
    execute(
        demo,
        "UPDATE SEZZLE_CHECKOUT SET STATE = 'UNDONE', STATE_REASON = 'ORDER_FAILED' WHERE"
            + " SEZZLE_ORDER_UUID = '"
            + unpaid
            + "'");
    execute(
        demo,
        "UPDATE BLC_ORDER_PAYMENT SET ARCHIVED = 'Y' WHERE ORDER_ID = " + orderOf(demo, unpaid));
    demo.sezzle().release(unpaid, held(demo, unpaid));
    execute(
        demo,
        "UPDATE BLC_ORDER SET ORDER_STATUS = 'IN_PROCESS' WHERE ORDER_ID = "
            + orderOf(demo, missing));

    demo.reconcile();

    assertThat(problemOf(demo, unpaid)).isEqualTo("ORDER_UNPAID");
    assertThat(problemOf(demo, missing)).isEqualTo("ORDER_MISSING");
    execute(
        demo,
        "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID IN ("
            + orderOf(demo, unpaid)
            + ", "
            + orderOf(demo, missing)
            + ")");
    demo.reconcile();
    assertThat(problemOf(demo, unpaid)).isNull();
    assertThat(problemOf(demo, missing)).isNull();
  }
}
