package org.broadleafsezzle.admin.told;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.NoticeOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has what was given up, or may not have arrived, sent by the storefront. */
@Controller("blSezzleToldController")
public class ToldController {

  /** Each of those who do something that shoppers are told of. */
  static final Set<SezzlePermission> MAY_SEND =
      Collections.unmodifiableSet(
          EnumSet.of(
              SezzlePermission.CAPTURE,
              SezzlePermission.REFUND,
              SezzlePermission.RELEASE,
              SezzlePermission.LINK));

  private static final Logger LOG = LoggerFactory.getLogger(ToldController.class);

  private final NoticeOutbox outbox;
  private final Administrators administrators;
  private final Clock clock;

  @Autowired
  public ToldController(
      NoticeOutbox outbox, Administrators administrators, @Qualifier("blSezzleClock") Clock clock) {
    this.outbox = outbox;
    this.administrators = administrators;
    this.clock = clock;
  }

  /**
   * @param from the payment on whose page it was asked for; empty: in the health
   */
  @NeedsPermission({
    SezzlePermission.CAPTURE,
    SezzlePermission.REFUND,
    SezzlePermission.RELEASE,
    SezzlePermission.LINK
  })
  @RequestMapping(value = "/sezzle/told/send", method = RequestMethod.POST)
  public String send(
      @RequestParam("key") String key,
      @RequestParam(value = "from", defaultValue = "") String from,
      RedirectAttributes next) {
    try {
      outbox.retry(key, clock.instant());
      LOG.info("Administrator {} has a notice sent: {}", administrators.login(), key);
      next.addFlashAttribute("sezzleToldDone", "sent");
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.info("A notice is not sent again: {}", e.getMessage());
      next.addFlashAttribute("sezzleToldDone", "gone");
    }
    return from.matches("[0-9a-f-]{36}")
        ? "redirect:/sezzle/" + from + "#sezzle-told"
        : "redirect:/sezzle/health#sezzle-told";
  }
}
