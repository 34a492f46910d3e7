package org.broadleafsezzle.session;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.file.service.StaticAssetPathService;
import org.broadleafcommerce.common.web.BaseUrlResolver;

/** The addresses of pages and pictures as anybody can open them. */
public class ShopAddresses {

  private static final Pattern WITH_HOST =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final BaseUrlResolver shop;
  private final StaticAssetPathService assets;

  public ShopAddresses(BaseUrlResolver shop, StaticAssetPathService assets) {
    this.shop = shop;
    this.assets = assets;
  }

  /**
   * The address of a page.
   *
   * @param path within the shop, or a whole address
   * @return http or https, with a host; empty if it can't be made so
   */
  Optional<String> page(String path) {
    return absolute(path.trim());
  }

  /**
   * The address of a picture, on the platform's asset server if there is one.
   *
   * @param path within the shop, or a whole address
   * @return http or https, with a host; empty if it can't be made so
   */
  Optional<String> picture(String path) {
    String address = path.trim();
    if (address.isEmpty() || WITH_HOST.matcher(address).matches()) {
      return absolute(address);
    }
    boolean secure =
        scheme().equals("https") && assets.getStaticAssetEnvironmentSecureUrlPrefix() != null;
    return absolute(assets.convertAssetPath(address, "", secure));
  }

  private Optional<String> absolute(String address) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (address.startsWith("//")) {
      return parse(scheme() + ":" + address);
    }
    if (WITH_HOST.matcher(address).matches()) {
      return parse(address);
    }
    return parse(shop.getSiteBaseUrl() + (address.startsWith("/") ? "" : "/") + address);
  }

  private String scheme() {
    return shop.getSiteBaseUrl().replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> parse(String address) {
    try {
      URI uri = URI.create(address.replace(" ", "%20"));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
