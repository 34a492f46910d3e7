package org.broadleafsezzle.web;

import java.time.ZoneId;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** The time zone that decides which day it is for the shopper. */
final class ShopperZone {

  private ShopperZone() {}

  /** As the platform knows it for the request that this thread serves; else the server's own. */
  static ZoneId current() {
    BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
    TimeZone zone = context == null ? null : context.getTimeZone();
    return zone == null ? ZoneId.systemDefault() : zone.toZoneId();
  }
}
