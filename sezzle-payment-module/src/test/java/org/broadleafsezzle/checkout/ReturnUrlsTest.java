package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnUrlsTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.shop.example,https://www.shop.example",
    "https://WWW.Shop.example:443/store,https://www.shop.example",
    "http://shop.example:80,http://shop.example",
    "http://127.0.0.1:8080/store,http://127.0.0.1:8080",
    "https://shop.example:80,https://shop.example:80"
  })
  void theOriginIsAsABrowserWritesIt(String site, String origin) {
    BaseUrlResolver resolver = mock(BaseUrlResolver.class);
    when(resolver.getSiteBaseUrl()).thenReturn(site);

    assertThat(new ReturnUrls(resolver).origin()).isEqualTo(origin);
  }
}
