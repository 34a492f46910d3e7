package org.broadleafsezzle.admin.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether Sezzle tells the shop what happens, and what of it was given up. */
@Controller("blSezzleWebhooksController")
@RequestMapping("/sezzle/settings/webhooks")
public class WebhooksController {

  private static final Logger LOG = LoggerFactory.getLogger(WebhooksController.class);
  private static final String HERE = "redirect:/sezzle/settings/webhooks";
  private static final int MOST_PARKED = 100;

  private final AdminPages pages;
  private final Administrators administrators;
  private final WebhookSubscriptions subscriptions;
  private final WebhookLedger deliveries;
  private final SezzleSettingsSource settings;
  private final LedgerWords words;
  private final AdminFormats formats;
  private final Clock clock;

  @Autowired
  public WebhooksController(
      AdminPages pages,
      Administrators administrators,
      WebhookSubscriptions subscriptions,
      WebhookLedger deliveries,
      SezzleSettingsSource settings,
      LedgerWords words,
      AdminFormats formats,
      @Qualifier("blSezzleClock") Clock clock) {
    this.pages = pages;
    this.administrators = administrators;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.settings = settings;
    this.words = words;
    this.formats = formats;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param order Sezzle's id of the only order whose failed deliveries are shown; may be left out
   */
  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(method = RequestMethod.GET)
  public String webhooks(
      @RequestParam(value = "order", defaultValue = "") String order, Model model) {
    model.addAttribute("sezzleSubscription", SubscriptionState.of(subscriptions, words));
    model.addAttribute("sezzleOn", isOn());
    model.addAttribute(
        "sezzleLast",
        deliveries.findLast().map(last -> new DeliveryRow(last, formats)).orElse(null));
    model.addAttribute(
        "sezzleParked",
        parked(order).stream()
            .map(parked -> new DeliveryRow(parked, formats))
            .collect(Collectors.toList()));
    model.addAttribute("sezzleOrder", order);
    return pages.show(model, SezzleTab.SETTINGS, "webhooks");
  }

  private List<WebhookDelivery> parked(String order) {
    return order.isEmpty()
        ? deliveries.findParked(MOST_PARKED)
        : deliveries.findParkedOf(order, MOST_PARKED);
  }

  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(value = "/subscribe", method = RequestMethod.POST)
  public String subscribe(RedirectAttributes next) {
    return call("subscribed", subscriptions::ensure, next);
  }

  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(value = "/test", method = RequestMethod.POST)
  public String test(RedirectAttributes next) {
    return call("tested", subscriptions::test, next);
  }

  /** One that is given up is worked off again by the shop, within seconds. */
  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(value = "/retry", method = RequestMethod.POST)
  public String retry(@RequestParam("id") String id, RedirectAttributes next) {
    try {
      deliveries.retry(id, clock.instant());
      LOG.info("Administrator {} has a parked webhook tried again", administrators.login());
      next.addFlashAttribute("sezzleDone", "retried");
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.info("A webhook is not tried again: {}", e.getMessage());
      next.addFlashAttribute("sezzleDone", "not-parked");
    }
    return HERE;
  }

  private String call(String done, Runnable call, RedirectAttributes next) {
    try {
      call.run();
      LOG.info("Administrator {}: webhooks {}", administrators.login(), done);
      next.addFlashAttribute("sezzleDone", done);
    } catch (SezzleException | SettingsException e) {
      LOG.warn("Administrator {}: webhooks not {}", administrators.login(), done, e);
      next.addFlashAttribute("sezzleTrouble", words.sayWithId(Explanation.of(e)));
    }
    return HERE;
  }

  /** Null if the setting is wrong; the settings page says how. */
  private Boolean isOn() {
    try {
      return settings.webhooks().isOn();
    } catch (SettingsException e) {
      LOG.warn("The settings of webhooks are wrong", e);
      return null;
    }
  }
}
