package org.broadleafsezzle.demo.common;

import java.util.Collections;
import java.util.Map;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.session.SessionCustomizer;

/** Has Sezzle's settlement reports say which of the merchant's shops has sold. */
public class SalesChannel implements SessionCustomizer {

  @Override
  public Map<String, String> metadata(Order cart) {
    return Collections.singletonMap("sales_channel", "Larkspur & Loam, online");
  }
}
