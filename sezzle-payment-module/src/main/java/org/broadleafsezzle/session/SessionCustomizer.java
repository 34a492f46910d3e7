package org.broadleafsezzle.session;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * Adds to a session what only the shop knows. A shop declares a Spring bean of this type, or
 * several, in its storefront. Asked while the shopper waits to be sent to Sezzle, sometimes twice;
 * whatever it throws is logged, and the session goes without.
 */
public interface SessionCustomizer {

  /**
   * Data of the shop's own that Sezzle keeps with the order and shows in its settlement reports.
   *
   * @return texts by their names. Each is made one line of at most 255 characters; what is null or
   *     blank is left out; {@code broadleaf_order_id} and {@code checkout_id} are the module's own.
   */
  default Map<String, String> metadata(Order cart) {
    return Collections.emptyMap();
  }

  /**
   * The shopper's date of birth, if the shop knows it.
   *
   * @return empty if it does not. A date in the future or before 1900 is left out.
   */
  default Optional<LocalDate> dateOfBirth(Order cart) {
    return Optional.empty();
  }
}
