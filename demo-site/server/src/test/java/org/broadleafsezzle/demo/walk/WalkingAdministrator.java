package org.broadleafsezzle.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;

/** An administrator who sends the forms of the panel without looking at it. */
final class WalkingAdministrator {
  private final HttpSession session = new HttpSession();
  private final Demo demo;
  private String formToken;
  private String lastAddress;
  private Map<String, String> lastForm;

  WalkingAdministrator(Demo demo) throws IOException {
    this.demo = demo;
    Page login = session.get(demo.admin("/login"));
    session.submit(
        login, "input[name=j_username]", Map.of("j_username", "admin", "j_password", "admin"));
  }

  void acts(String action, String checkoutId, long cents) throws IOException {
    String panel = demo.admin("/sezzle/" + checkoutId);
    if (formToken == null) {
      formToken = session.get(panel).document().select("input[name=csrfToken]").attr("value");
    }
    lastAddress = panel + "/" + action;
    lastForm = new HashMap<>();
    lastForm.put("amount", BigDecimal.valueOf(cents, 2).toPlainString());
    lastForm.put("reason", "A walk");
    lastForm.put("requestId", UUID.randomUUID().toString());
    lastForm.put("csrfToken", formToken);
    sends();
  }

  void sendsTheLastFormAgain() throws IOException {
    if (lastAddress != null) {
      sends();
    }
  }

  /** Whatever comes of it, the panel says it. */
  private void sends() throws IOException {
    assertThat(session.knock(lastAddress, lastForm).status()).as(lastAddress).isEqualTo(302);
  }

  /** The forms of one walk mean nothing in the next. */
  void forgets() {
    lastAddress = null;
  }
}
