package org.broadleafsezzle.admin.health;

import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.admin.told.ToldRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The health for administrators: a page, and a banner on every page of the admin. */
@Controller("blSezzleHealthController")
public class HealthController {

  private static final String PATH = "/sezzle/health";
  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final Health health;
  private final HealthWords words;
  private final AdminPages pages;
  private final AdminFormats formats;
  private final SezzlePermissions permissions;
  private final ToldRows told;

  @Autowired
  public HealthController(
      Health health,
      HealthWords words,
      AdminPages pages,
      AdminFormats formats,
      SezzlePermissions permissions,
      ToldRows told) {
    this.health = health;
    this.words = words;
    this.pages = pages;
    this.formats = formats;
    this.permissions = permissions;
    this.told = told;
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = PATH, method = RequestMethod.GET)
  public String page(Model model) {
    model.addAttribute("health", health.report());
    model.addAttribute("words", words);
    model.addAttribute("formats", formats);
    model.addAttribute("most", BooksCheck.MOST);
    model.addAttribute("sezzleTold", told.notSent());
    return pages.show(model, SezzleTab.HEALTH, "health");
  }

  /** Looks again now, which asks Sezzle. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = PATH, method = RequestMethod.POST)
  public String lookAgain() {
    health.lookAgain();
    return "redirect:" + PATH;
  }

  /** Nothing as long as nothing needs a person, and for who may only change the settings. */
  @NeedsPermission({SezzlePermission.VIEW, SezzlePermission.SETTINGS})
  @RequestMapping(value = "/sezzle/banner", method = RequestMethod.GET)
  public String banner(HttpServletResponse response, Model model) {
    HealthReport books = permissions.has(SezzlePermission.VIEW) ? books() : null;
    if (books == null || books.getLevel() == Level.OK) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    model.addAttribute("payments", books.getPayments());
    model.addAttribute("most", BooksCheck.MOST);
    model.addAttribute("others", books.getTroubles());
    model.addAttribute("words", words);
    return "views/sezzle/banner";
  }

  /** A page of the admin never fails because of its banner. */
  private HealthReport books() {
    try {
      return health.books();
    } catch (RuntimeException e) {
      LOG.warn("The banner of the Sezzle payments can't be shown", e);
      return null;
    }
  }
}
