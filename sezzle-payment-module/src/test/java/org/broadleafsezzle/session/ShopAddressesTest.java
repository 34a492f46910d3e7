package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.common.file.service.StaticAssetPathServiceImpl;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopAddressesTest {

  private final Sessions made = new Sessions();
  private final BaseUrlResolver shop = made.shop;
  private final StaticAssetPathServiceImpl assets = made.assets;
  private final ShopAddresses addresses = new ShopAddresses(shop, assets);

  @ParameterizedTest
  @CsvSource({
    "/tools/trowel, https://shop.example/tools/trowel",
    "tools//trowel, https://shop.example/tools//trowel",
    "/tools/trowel?size=1, https://shop.example/tools/trowel?size=1",
    "/outils/bêche plate, https://shop.example/outils/b%C3%AAche%20plate",
    "/tools/50%25-off, https://shop.example/tools/50%25-off",
    "https://other.example/x, https://other.example/x",
    "HTTP://other.example/x, HTTP://other.example/x",
    "//other.example/x, https://other.example/x"
  })
  void aPageIsOnTheShopsPublicAddress(String path, String address) {
    assertThat(addresses.page(path)).contains(address);
  }

  @Test
  void aShopBelowAPathKeepsIt() {
    when(shop.getSiteBaseUrl()).thenReturn("http://www.shop.example:8080/store");

    assertThat(addresses.page("/tools")).contains("http://www.shop.example:8080/store/tools");
    assertThat(addresses.picture("/img/a.png"))
        .contains("http://www.shop.example:8080/store/img/a.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "ftp://other.example/x",
        "mailto:a@b.example",
        "https:///x",
        "/a<b",
        "/50%-off"
      })
  void whatIsNoAddressOfTheWebIsLeftOut(String path) {
    assertThat(addresses.page(path)).isEmpty();
    assertThat(addresses.picture(path)).isEmpty();
  }

  @Test
  void aPictureIsWhereThePlatformHasIt() {
    assertThat(addresses.picture("/cmsstatic/a.png"))
        .contains("https://shop.example/cmsstatic/a.png");
    assertThat(addresses.picture("https://pictures.example/a.png"))
        .contains("https://pictures.example/a.png");
  }

  @ParameterizedTest
  @CsvSource({
    "https://cdn.example/cmsstatic, , https://cdn.example/cmsstatic/a.png",
    "http://cdn.example/cmsstatic/, , https://cdn.example/cmsstatic/a.png",
    "http://cdn.example/s, https://safe.example/s, https://safe.example/s/a.png",
    "//cdn.example/s, , https://cdn.example/s/a.png"
  })
  void aPictureIsOnTheAssetServerIfThereIsOne(String prefix, String secure, String address) {
    assets.setStaticAssetEnvironmentUrlPrefix(prefix);
    assets.setStaticAssetEnvironmentSecureUrlPrefix(secure);

    assertThat(addresses.picture("/cmsstatic/a.png")).contains(address);
    assertThat(addresses.picture("https://pictures.example/a.png"))
        .contains("https://pictures.example/a.png");
    assertThat(addresses.page("/tools")).contains("https://shop.example/tools");
  }
}
