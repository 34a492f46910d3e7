package org.broadleafsezzle.demo.storefront.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks the platform's own SKU, which asks the service under test. */
class RegionalSkuPricingServiceTest {
  private final Sku sku = sku(1L);

  @AfterEach
  void stopPricing() {
    SkuPricingConsiderationContext.setSkuPricingConsiderationContext(null);
    SkuPricingConsiderationContext.setSkuPricingService(null);
  }

  @Test
  void inTheBaseCurrencyThePlatformsPricesCount() {
    sku.setRetailPrice(usd("68.00"));
    sku.setSalePrice(usd("54.00"));
    attribute(sku, "price.CAD", "92.00");
    shopperPaysIn("USD");

    assertThat(sku.getRetailPrice()).isEqualTo(usd("68.00"));
    assertThat(sku.getPrice()).isEqualTo(usd("54.00"));
  }

  @Test
  void inAnotherCurrencyItsOwnPricePointsCount() {
    sku.setRetailPrice(usd("68.00"));
    sku.setSalePrice(usd("54.00"));
    attribute(sku, "price.CAD", "92.00");
    attribute(sku, "salePrice.CAD", "72.00");
    shopperPaysIn("CAD");

    assertThat(sku.getRetailPrice()).isEqualTo(cad("92.00"));
    assertThat(sku.getPrice()).isEqualTo(cad("72.00"));
    assertThat(sku.isOnSale()).isTrue();
  }

  @Test
  void aSaleInTheBaseCurrencyAloneIsNoSaleElsewhere() {
    sku.setRetailPrice(usd("68.00"));
    sku.setSalePrice(usd("54.00"));
    attribute(sku, "price.CAD", "92.00");
    shopperPaysIn("CAD");

    assertThat(sku.isOnSale()).isFalse();
    assertThat(sku.getPrice()).isEqualTo(cad("92.00"));
  }

  @Test
  void withoutAPriceInTheShoppersCurrencyNothingIsSold() {
    sku.setRetailPrice(usd("68.00"));
    shopperPaysIn("CAD");

    assertThat(sku.hasRetailPrice()).isFalse();
  }

  @Test
  void anOptionCostsItsSurchargeInTheBaseCurrency() {
    sku.setRetailPrice(usd("58.00"));
    Sku large = variant(sku, surcharge("4.00"));
    shopperPaysIn("USD");

    assertThat(large.getPrice()).isEqualTo(usd("62.00"));
  }

  @Test
  void anOptionHasAPricePointOfItsOwnInAnotherCurrency() {
    sku.setRetailPrice(usd("58.00"));
    attribute(sku, "price.CAD", "78.00");
    Sku large = variant(sku, surcharge("4.00"));
    attribute(large, "price.CAD", "84.00");
    shopperPaysIn("CAD");

    assertThat(large.getPrice()).isEqualTo(cad("84.00"));
  }

  @Test
  void anOptionWithoutSurchargeMayGoWithoutAPricePoint() {
    sku.setRetailPrice(usd("58.00"));
    attribute(sku, "price.CAD", "78.00");
    Sku blue = variant(sku, surcharge("0.00"));
    shopperPaysIn("CAD");

    assertThat(blue.getPrice()).isEqualTo(cad("78.00"));
  }

  @Test
  void aSurchargeIsNeverTakenOverIntoAnotherCurrency() {
    sku.setRetailPrice(usd("58.00"));
    attribute(sku, "price.CAD", "78.00");
    Sku large = variant(sku, surcharge("4.00"));
    shopperPaysIn("CAD");

    assertThatIllegalStateException()
        .isThrownBy(large::getPrice)
        .withMessageContaining("price.CAD");
  }

  @Test
  void aPricePointThatIsNoAmountIsNamed() {
    sku.setRetailPrice(usd("58.00"));
    attribute(sku, "price.CAD", "78 dollars");
    shopperPaysIn("CAD");

    assertThatIllegalStateException()
        .isThrownBy(sku::getRetailPrice)
        .withMessageContaining("price.CAD of SKU 1");
  }

  private static void shopperPaysIn(String currency) {
    HashMap<String, Object> considerations = new HashMap<>();
    considerations.put(RegionalSkuPricingService.CURRENCY, Currency.getInstance(currency));
    SkuPricingConsiderationContext.setSkuPricingConsiderationContext(considerations);
    SkuPricingConsiderationContext.setSkuPricingService(new RegionalSkuPricingService("USD"));
  }

  private static Sku sku(long id) {
    Sku sku = new SkuImpl();
    sku.setId(id);
    return sku;
  }

  private static Sku variant(Sku defaultSku, ProductOptionValue value) {
    Product product = new ProductImpl();
    product.setDefaultSku(defaultSku);
    Sku variant = sku(2L);
    variant.setProduct(product);
    variant.setProductOptionValuesCollection(new HashSet<>(Set.of(value)));
    return variant;
  }

  private static ProductOptionValue surcharge(String amount) {
    ProductOptionValue value = new ProductOptionValueImpl();
    value.setId(3L);
    value.setPriceAdjustment(usd(amount));
    return value;
  }

  private static void attribute(Sku sku, String name, String value) {
    SkuAttribute attribute = new SkuAttributeImpl();
    attribute.setName(name);
    attribute.setValue(value);
    sku.getSkuAttributes().put(name, attribute);
  }

  private static Money usd(String amount) {
    return new Money(amount, "USD");
  }

  private static Money cad(String amount) {
    return new Money(amount, "CAD");
  }
}
