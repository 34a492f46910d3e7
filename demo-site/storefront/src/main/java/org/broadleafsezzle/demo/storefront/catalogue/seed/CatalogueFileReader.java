package org.broadleafsezzle.demo.storefront.catalogue.seed;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Category;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Option;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.OptionValue;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Picture;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Product;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.PromotionCode;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.ShippingMethod;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Text;

/** Reads the catalogue file and refuses one that would make a broken shop. */
final class CatalogueFileReader {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final List<String> currencies;
  private final Set<String> urls = new HashSet<>();
  private final Set<String> categorySlugs = new HashSet<>();

  /**
   * @param currencies the codes of the currencies in which everything must have a price
   */
  CatalogueFileReader(List<String> currencies) {
    this.currencies = currencies;
  }

  /**
   * @throws CatalogueFileException if the file is not JSON or something in it is missing or wrong
   */
  CatalogueFile read(InputStream json) {
    CatalogueFile file = parse(json);
    file.categories.forEach(this::check);
    file.products.forEach(this::check);
    file.promotionCodes.forEach(CatalogueFileReader::check);
    for (ShippingMethod method : file.shippingMethods) {
      require(method.name, "a shipping method's name");
      prices(method.price, "shipping method " + method.name.en);
    }
    return file;
  }

  private static CatalogueFile parse(InputStream json) {
    try {
      return MAPPER.readValue(json, CatalogueFile.class);
    } catch (IOException e) {
      throw new CatalogueFileException("cannot be read: " + e.getMessage(), e);
    }
  }

  private void check(Category category) {
    String where = "category " + category.slug;
    url(category.urlKey, where);
    require(category.name, where + ", name");
    require(category.description, where + ", description");
    require(category.pictureAlt, where + ", pictureAlt");
    categorySlugs.add(category.slug);
  }

  private void check(Product product) {
    String where = "product " + product.slug;
    url(product.urlKey, where);
    if (!categorySlugs.contains(product.category)) {
      throw new CatalogueFileException(where + " is in an unknown category: " + product.category);
    }
    require(product.name, where + ", name");
    require(product.shortDescription, where + ", shortDescription");
    require(product.longDescription, where + ", longDescription");
    prices(product.price, where);
    if (product.salePrice != null) {
      salePrices(product, where);
    }
    if (product.pictures.isEmpty()) {
      throw new CatalogueFileException(where + " has no picture");
    }
    for (Picture picture : product.pictures) {
      require(picture.alt, where + ", alt of " + picture.path);
    }
    product.options.forEach(option -> check(option, where));
  }

  private void check(Option option, String product) {
    String where = product + ", option " + option.attributeName;
    require(option.label, where + ", label");
    if (option.values.isEmpty()) {
      throw new CatalogueFileException(where + " has no values");
    }
    for (OptionValue value : option.values) {
      require(value.name, where + ", a value's name");
      amounts(value.priceDelta, where + ", value " + value.slug, "priceDelta");
    }
  }

  private static void check(PromotionCode promotion) {
    boolean sensible =
        promotion.percentOff != null
            && promotion.percentOff.signum() > 0
            && promotion.percentOff.compareTo(BigDecimal.valueOf(100)) <= 0;
    if (!sensible) {
      throw new CatalogueFileException(
          "promotion code " + promotion.code + " needs a percentOff above 0, up to 100");
    }
    require(promotion.name, "promotion code " + promotion.code + ", name");
  }

  private void url(String url, String where) {
    if (url == null || !url.startsWith("/") || !urls.add(url)) {
      throw new CatalogueFileException(
          where + " needs a urlKey of its own that starts with a slash, not " + url);
    }
  }

  private void prices(Map<String, BigDecimal> prices, String where) {
    amounts(prices, where, "price");
    for (String currency : currencies) {
      if (prices.get(currency).signum() <= 0) {
        throw new CatalogueFileException(where + " needs a price above 0 in " + currency);
      }
    }
  }

  private void salePrices(Product product, String where) {
    amounts(product.salePrice, where, "salePrice");
    for (String currency : currencies) {
      if (product.salePrice.get(currency).compareTo(product.price.get(currency)) >= 0) {
        throw new CatalogueFileException(
            where + " needs a salePrice below its price in " + currency);
      }
    }
  }

  private void amounts(Map<String, BigDecimal> amounts, String where, String field) {
    for (String currency : currencies) {
      if (amounts == null || amounts.get(currency) == null) {
        throw new CatalogueFileException(where + " has no " + field + " in " + currency);
      }
    }
  }

  private static void require(Text text, String what) {
    if (text == null || isBlank(text.en) || isBlank(text.fr)) {
      throw new CatalogueFileException(what + " is missing in English or French");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.trim().isEmpty();
  }
}
