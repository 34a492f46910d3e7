package org.broadleafsezzle.demo.storefront.checkout;

import java.math.BigDecimal;
import java.util.List;
import org.broadleafcommerce.common.config.domain.ModuleConfiguration;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.pricing.service.exception.TaxException;
import org.broadleafcommerce.core.pricing.service.tax.provider.SimpleTaxProvider;

/**
 * The platform's simple tax by state or province. The platform's own class leaves an earlier tax
 * where it was when the address moves to a place without one.
 */
public class RegionalTaxProvider extends SimpleTaxProvider {

  @Override
  public Order calculateTaxForOrder(Order order, ModuleConfiguration config) throws TaxException {
    order.getFulfillmentGroups().forEach(this::clearWhatIsNotTaxed);
    return super.calculateTaxForOrder(order, config);
  }

  private void clearWhatIsNotTaxed(FulfillmentGroup group) {
    boolean taxed = isTax(determineItemTaxRate(group.getAddress()));
    for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
      clear(item.getTaxes(), taxed && isItemTaxable(item));
    }
    clear(group.getTaxes(), isTax(determineTaxRateForFulfillmentGroup(group)));
  }

  private static void clear(List<TaxDetail> taxes, boolean taxed) {
    if (!taxed && taxes != null) {
      taxes.clear();
    }
  }

  private static boolean isTax(BigDecimal rate) {
    return rate.signum() != 0;
  }
}
