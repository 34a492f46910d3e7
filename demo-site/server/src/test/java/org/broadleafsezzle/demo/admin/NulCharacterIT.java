package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;

/** PostgreSQL neither stores the character NUL nor looks for it: none gets as far as there. */
@DemoTest
class NulCharacterIT {

  @Test
  void inASearchItIsLeftOut(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page found = admin.opens("/sezzle?search=%00" + bought.uuid());

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text(".sezzle-count")).isEqualTo("1 payment");
    assertThat(admin.opens("/sezzle/payments.csv?search=%00").status()).isEqualTo(200);
  }

  @Test
  void inAReasonItIsLeftOut(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());

    panel = admin.does(panel, "capture", Map.of("amount", "1.00", "reason", "Ship\0ped"));

    assertThat(Administrator.outcome(panel)).isEqualTo("DONE");
    assertThat(panel.document().text()).contains("Shipped");
  }

  @Test
  void inTheIdOfADeliveryItIsLeftOut(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page answer = admin.posts("/sezzle/settings/webhooks/retry", Map.of("id", "no\0ne"));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void inAnAddressOfTheShopItIsLeftOut(Demo demo) throws Exception {
    HttpShopper shopper = new HttpShopper(demo).adds(HttpShopper.TROWEL);
    Page checkout = shopper.session().get(demo.shop("/checkout"));

    Page answer =
        shopper
            .session()
            .submit(checkout, "#save-contact", Map.of("emailAddress", "gra\0ce@example.com"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().html()).contains("grace@example.com");
  }
}
