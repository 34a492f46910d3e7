package org.broadleafsezzle.demo.storefront.catalogue.seed;

import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDeliveryType;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores promotion codes that take a percentage off the whole order. */
@Component
class PromotionSeeder {
  private final OfferService offerService;
  private final Translations translations;

  @Autowired
  PromotionSeeder(OfferService offerService, Translations translations) {
    this.offerService = offerService;
    this.translations = translations;
  }

  void save(CatalogueFile.PromotionCode wanted) {
    Offer offer = new OfferImpl();
    offer.setName(wanted.name.en);
    offer.setMarketingMessage(wanted.name.en);
    offer.setType(OfferType.ORDER);
    offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
    offer.setValue(wanted.percentOff);
    offer.setDeliveryType(OfferDeliveryType.CODE);
    offer.setAutomaticallyAdded(false);
    offer.setCombinableWithOtherOffers(true);
    offer.setApplyDiscountToSalePrice(true);
    offer.setStartDate(Start.date());
    offer = offerService.save(offer);

    OfferCode code = new OfferCodeImpl();
    code.setOfferCode(wanted.code);
    code.setOffer(offer);
    code.setStartDate(Start.date());
    offerService.saveOfferCode(code);

    translations.save(Offer.class, offer.getId(), "name", wanted.name);
    translations.save(Offer.class, offer.getId(), "marketingMessage", wanted.name);
  }
}
