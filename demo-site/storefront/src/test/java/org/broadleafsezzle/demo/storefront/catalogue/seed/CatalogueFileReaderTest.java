package org.broadleafsezzle.demo.storefront.catalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the shop's real file, whole and with one thing spoiled. */
class CatalogueFileReaderTest {
  private final CatalogueFileReader reader = new CatalogueFileReader(List.of("USD", "CAD"));
  private JsonNode json;

  @BeforeEach
  void readTheRealFile() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/catalogue/catalogue.json")) {
      json = new ObjectMapper().readTree(file);
    }
  }

  @Test
  void theShopHasWhatADemonstrationNeeds() {
    CatalogueFile file = read();

    assertThat(file.categories).hasSizeGreaterThanOrEqualTo(3);
    assertThat(file.products).hasSizeGreaterThanOrEqualTo(12);
    assertThat(file.products).anyMatch(product -> !product.options.isEmpty());
    assertThat(file.products).anyMatch(product -> product.salePrice != null);
    assertThat(file.products).anyMatch(product -> product.price.get("USD").intValue() > 2500);
    assertThat(file.products).anyMatch(product -> product.price.get("USD").intValue() < 1);
    assertThat(file.promotionCodes).isNotEmpty();
    assertThat(file.shippingMethods).hasSizeGreaterThanOrEqualTo(2);
    assertThat(file.demoCustomers).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/categories/0/name/fr            | ''        | category tools-and-wear, name is missing",
        "/categories/1/urlKey             | /tools-and-wear | urlKey of its own",
        "/categories/1/urlKey             | seeds     | starts with a slash",
        "/products/0/category             | garage    | unknown category: garage",
        "/products/0/longDescription/en   | ' '       | longDescription is missing",
        "/products/0/price/CAD            | 0         | above 0 in CAD",
        "/products/0/price/CAD            | dear      | cannot be read",
        "/products/1/salePrice/CAD        | 92.00     | salePrice below its price in CAD",
        "/products/0/pictures/0/alt/fr    | ''        | alt of /img/products/hand-trowel.svg",
        "/products/3/options/0/label/fr   | ''        | option colour, label is missing",
        "/promotionCodes/0/percentOff     | 0         | percentOff above 0",
        "/promotionCodes/0/percentOff     | 101       | up to 100",
        "/shippingMethods/0/price/USD     | -1        | shipping method Standard needs a price",
      })
  void aFileWithAMistakeIsRefusedWithThePlace(String pointer, String value, String expected) {
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) json.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), TextNode.valueOf(value));

    assertRefused(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/products/0            | name       | product hand-trowel, name is missing",
        "/products/0/price      | CAD        | product hand-trowel has no price in CAD",
        "/products/1/salePrice  | USD        | product bypass-secateurs has no salePrice in USD",
        "/products/0            | pictures   | product hand-trowel has no picture",
        "/products/3/options/1/values/1/priceDelta | CAD | large-extra-large has no priceDelta in CAD",
        "/products/3/options/1  | values     | option size has no values",
      })
  void aFileWithSomethingMissingIsRefusedWithThePlace(
      String pointer, String field, String expected) {
    ((ObjectNode) json.at(pointer)).remove(field);

    assertRefused(expected);
  }

  @Test
  void aFileThatIsNoJsonIsRefused() {
    json = TextNode.valueOf("nothing");

    assertRefused("cannot be read");
  }

  private void assertRefused(String expected) {
    assertThatExceptionOfType(CatalogueFileException.class)
        .isThrownBy(this::read)
        .withMessageStartingWith("catalogue.json: ")
        .withMessageContaining(expected);
  }

  private CatalogueFile read() {
    return reader.read(new ByteArrayInputStream(bytes()));
  }

  private byte[] bytes() {
    try {
      return new ObjectMapper().writeValueAsBytes(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
