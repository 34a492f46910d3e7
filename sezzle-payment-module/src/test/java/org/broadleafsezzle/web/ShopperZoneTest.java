package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopperZoneTest {

  @AfterEach
  void forgetTheRequest() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  @Test
  void isThatOfTheRequest() {
    BroadleafRequestContext request = new BroadleafRequestContext();
    request.setTimeZone(TimeZone.getTimeZone("America/Vancouver"));
    BroadleafRequestContext.setBroadleafRequestContext(request);

    assertThat(ShopperZone.current()).isEqualTo(ZoneId.of("America/Vancouver"));
  }

  @Test
  void isTheServersWhereThePlatformKnowsNone() {
    assertThat(ShopperZone.current()).isEqualTo(ZoneId.systemDefault());

    BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
    assertThat(ShopperZone.current()).isEqualTo(ZoneId.systemDefault());
  }
}
