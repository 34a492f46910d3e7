package org.broadleafsezzle.offer;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.platform.CatalogueItem;
import org.broadleafsezzle.settings.OfferSettings;

/** Some merchants have to tell Sezzle the category of each item. */
final class CategoryRule {

  private CategoryRule() {}

  static Optional<Ineligibility> check(Order cart, OfferSettings terms) {
    boolean lacking =
        terms.isCategoryRequired()
            && cart.getOrderItems().stream()
                .anyMatch(item -> CatalogueItem.of(item).categories().isEmpty());
    return lacking
        ? Optional.of(
            Ineligibility.of(OfferReason.NO_CATEGORY, "has an item that is in no category"))
        : Optional.empty();
  }
}
