package org.broadleafsezzle.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.platform.CatalogueItem;
import org.broadleafsezzle.settings.ItemSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes items of lines, with all that the shop's catalogue knows of them. */
public class ItemCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(ItemCatalogue.class);
  private static final String LEVEL = " > ";

  private final SezzleSettingsSource settings;
  private final ShopAddresses addresses;
  private final SaidOnce said;

  public ItemCatalogue(SezzleSettingsSource settings, ShopAddresses addresses, Clock clock) {
    this.settings = settings;
    this.addresses = addresses;
    this.said = new SaidOnce(clock);
  }

  /**
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  List<Item> items(List<CartLine> lines, String currency) {
    ItemSettings where = settings.item();
    return lines.stream().map(line -> item(line, currency, where)).collect(Collectors.toList());
  }

  private Item item(CartLine line, String currency, ItemSettings where) {
    Item.Builder item =
        Item.builder()
            .name(line.name())
            .sku(line.number())
            .quantity(line.quantity())
            .price(Price.of(line.cents(), currency));
    line.item().map(CatalogueItem::of).ifPresent(known -> describe(item, known, line, where));
    return item.build();
  }

  private void describe(Item.Builder item, CatalogueItem known, CartLine line, ItemSettings where) {
    Optional<Product> product = known.product();
    String number =
        first(where.numberAttribute().flatMap(known::attribute), product.map(Product::getModel))
            .orElse(line.number());
    item.sku(number)
        .brand(product.map(Product::getManufacturer).flatMap(SessionText::of).orElse(null))
        .productUrl(product.map(Product::getUrl).flatMap(addresses::page).orElse(null))
        .imageUrl(known.picture().flatMap(addresses::picture).orElse(null))
        .categoryPath(SessionText.of(String.join(LEVEL, known.categories())).orElse(null))
        .globalTradeItemNumber(gtin(known, number, where).orElse(null))
        .manufacturerPartNumber(
            where.mpnAttribute().flatMap(known::attribute).flatMap(SessionText::of).orElse(null));
  }

  private static Optional<String> first(Optional<String> one, Optional<String> other) {
    Optional<String> text = one.flatMap(SessionText::of);
    return text.isPresent() ? text : other.flatMap(SessionText::of);
  }

  private Optional<String> gtin(CatalogueItem known, String number, ItemSettings where) {
    Optional<String> written = where.gtinAttribute().flatMap(known::attribute);
    Optional<String> gtin = written.flatMap(Gtin::of);
    if (written.isPresent() && !gtin.isPresent() && said.isNews("gtin", "invalid")) {
      LOG.info(
          "Sezzle is told no GTIN where the attribute {} holds an invalid one, as of item {}",
          where.gtinAttribute().get(),
          number);
    }
    return gtin;
  }
}
