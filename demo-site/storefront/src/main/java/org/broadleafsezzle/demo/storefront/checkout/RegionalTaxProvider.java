package org.broadleafsezzle.demo.storefront.checkout;

import org.broadleafcommerce.common.config.domain.ModuleConfiguration;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.TaxException;
import org.broadleafcommerce.core.pricing.service.tax.provider.SimpleTaxProvider;

/**
 * The platform's simple tax by state or province, on the goods and not on their shipping. The
 * platform's own class leaves an earlier tax where it was when the address moves to a place without
 * one.
 */
public class RegionalTaxProvider extends SimpleTaxProvider {

  public RegionalTaxProvider(Places places) {
    setItemStateTaxRateMap(places.taxRates());
  }

  @Override
  public Order calculateTaxForOrder(Order order, ModuleConfiguration config) throws TaxException {
    order.getFulfillmentGroups().forEach(this::clearWhatIsNotTaxed);
    return super.calculateTaxForOrder(order, config);
  }

  private void clearWhatIsNotTaxed(FulfillmentGroup group) {
    boolean taxedThere = determineItemTaxRate(group.getAddress()).signum() != 0;
    for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
      if (!taxedThere || !isItemTaxable(item)) {
        item.getTaxes().clear();
      }
    }
  }
}
