package org.broadleafsezzle.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.platform.CatalogueItem;
import org.broadleafsezzle.settings.ItemSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes items of lines, with all that the shop and its catalogue know of them. */
public class ItemCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(ItemCatalogue.class);
  private static final String LEVEL = " > ";

  private final SezzleSettingsSource settings;
  private final ShopAddresses addresses;
  private final ShopItemDetails details;
  private final SaidOnce said;

  public ItemCatalogue(
      SezzleSettingsSource settings,
      ShopAddresses addresses,
      ShopItemDetails details,
      Clock clock) {
    this.settings = settings;
    this.addresses = addresses;
    this.details = details;
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
    line.item().ifPresent(one -> describe(item, one, line.number(), where));
    return item.build();
  }

  private void describe(Item.Builder item, OrderItem one, String lineNumber, ItemSettings where) {
    CatalogueItem known = CatalogueItem.of(one);
    Optional<Product> product = known.product();
    String number =
        text(
                details.of(one, ItemDetails::number),
                where.numberAttribute().flatMap(known::attribute),
                product.map(Product::getModel))
            .orElse(lineNumber);
    item.sku(number)
        .brand(
            text(details.of(one, ItemDetails::brand), product.map(Product::getManufacturer))
                .orElse(null))
        .productUrl(
            address(details.of(one, ItemDetails::page), product.map(Product::getUrl))
                .flatMap(addresses::page)
                .orElse(null))
        .imageUrl(
            address(details.of(one, ItemDetails::picture), known.picture())
                .flatMap(addresses::picture)
                .orElse(null))
        .categoryPath(SessionText.of(String.join(LEVEL, known.categories())).orElse(null))
        .globalTradeItemNumber(gtin(one, known, number, where).orElse(null))
        .manufacturerPartNumber(
            text(
                    details.of(one, ItemDetails::manufacturerPartNumber),
                    where.mpnAttribute().flatMap(known::attribute))
                .orElse(null));
  }

  /** The first that says something. */
  @SafeVarargs
  private static Optional<String> text(Optional<String>... known) {
    return Stream.of(known)
        .map(one -> one.flatMap(SessionText::of))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /** Whole: an address that is cut leads nowhere. */
  private static Optional<String> address(Optional<String> shops, Optional<String> catalogues) {
    return shops.isPresent() ? shops : catalogues;
  }

  private Optional<String> gtin(
      OrderItem one, CatalogueItem known, String number, ItemSettings where) {
    Optional<String> shops = details.of(one, ItemDetails::globalTradeItemNumber);
    if (shops.isPresent()) {
      return valid(shops.get(), "an ItemDetails of the shop's", number);
    }
    return where
        .gtinAttribute()
        .flatMap(
            attribute ->
                known
                    .attribute(attribute)
                    .flatMap(written -> valid(written, "the attribute " + attribute, number)));
  }

  private Optional<String> valid(String written, String where, String number) {
    Optional<String> gtin = Gtin.of(written);
    if (!gtin.isPresent() && said.isNews("gtin", "invalid")) {
      LOG.info("Sezzle is told no GTIN where {} has an invalid one, as of item {}", where, number);
    }
    return gtin;
  }
}
