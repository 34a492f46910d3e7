package org.broadleafsezzle.demo.storefront.catalogue.seed;

import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores each shipping method once a currency: the platform's price of one carries a currency. */
@Component
class ShippingSeeder {
  private final FulfillmentOptionService fulfillmentOptionService;
  private final BroadleafCurrencyService currencyService;
  private final Translations translations;

  @Autowired
  ShippingSeeder(
      FulfillmentOptionService fulfillmentOptionService,
      BroadleafCurrencyService currencyService,
      Translations translations) {
    this.fulfillmentOptionService = fulfillmentOptionService;
    this.currencyService = currencyService;
    this.translations = translations;
  }

  void save(CatalogueFile.ShippingMethod wanted) {
    save(wanted, Currencies.BASE);
    save(wanted, Currencies.OTHER);
  }

  private void save(CatalogueFile.ShippingMethod wanted, String currencyCode) {
    FixedPriceFulfillmentOption option = new FixedPriceFulfillmentOptionImpl();
    option.setName(wanted.name.en);
    option.setLongDescription(wanted.description.en);
    option.setPrice(Currencies.money(wanted.price, currencyCode));
    option.setCurrency(currencyService.findCurrencyByCode(currencyCode));
    option.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
    option.setUseFlatRates(false);
    FulfillmentOption saved = fulfillmentOptionService.save(option);
    translations.save(FulfillmentOption.class, saved.getId(), "name", wanted.name);
    translations.save(
        FulfillmentOption.class, saved.getId(), "longDescription", wanted.description);
  }
}
