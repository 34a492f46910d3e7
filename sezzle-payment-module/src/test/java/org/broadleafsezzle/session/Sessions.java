package org.broadleafsezzle.session;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import org.broadleafcommerce.common.file.service.StaticAssetPathServiceImpl;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.platform.ShopBeans;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.ItemSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The maker of sessions of carts, as the module puts it together. */
public final class Sessions {

  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final BaseUrlResolver shop = mock(BaseUrlResolver.class);
  final StaticAssetPathServiceImpl assets = new StaticAssetPathServiceImpl();
  final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

  Sessions() {
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
    lenient().when(settings.item()).thenReturn(new ItemSettings(null, null, null));
    lenient()
        .when(settings.checkout())
        .thenReturn(new CheckoutSettings(Duration.ofMinutes(120), true, null));
    assets.setStaticAssetUrlPrefix("cmsstatic");
  }

  /** With the module's defaults, in a shop that adds nothing. */
  public static CartSession byDefault() {
    return new Sessions().cartSession();
  }

  CartSession cartSession() {
    Clock clock = Clock.systemUTC();
    ShopBeans shopBeans = new ShopBeans();
    shopBeans.setBeanFactory(beans);
    return new CartSession(
        Texts.ofTheModule(),
        settings,
        new ItemCatalogue(
            settings, new ShopAddresses(shop, assets), new ShopItemDetails(shopBeans), clock),
        new SessionCustomizers(shopBeans, clock));
  }
}
