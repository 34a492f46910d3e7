package org.broadleafsezzle.admin.layout;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Our pages inside the platform's: menu, breadcrumb, and the section's own tabs. */
@Component("blSezzleAdminPages")
public class AdminPages {

  /** The section's address below the admin's. */
  public static final String SECTION = "sezzle";

  /** The model's attribute with the title of a page that has one of its own. */
  public static final String TITLE = "sezzleTitle";

  private static final String CONTAINER = "modules/defaultContainer";

  /** The attribute and the template of the bar above a page, which 6.2 and 7.0 have. */
  private static final String BAR = "entityTitlePath";

  private static final String BAR_TEMPLATE = "views/sezzle/title";

  private final AdminNavigationService navigation;
  private final SezzlePermissions permissions;
  private final LastList lastList;
  private final LinkTab linkTab;
  private final AdminTexts texts;
  private final SezzleSettingsSource settings;

  @Autowired
  public AdminPages(
      AdminNavigationService navigation,
      SezzlePermissions permissions,
      LastList lastList,
      LinkTab linkTab,
      AdminTexts texts,
      SezzleSettingsSource settings) {
    this.navigation = navigation;
    this.permissions = permissions;
    this.lastList = lastList;
    this.linkTab = linkTab;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * A page of the section.
   *
   * @param tab the tab it belongs to
   * @param view the template below {@code views/sezzle/}, which starts with the fragment {@code
   *     views/sezzle/tabs}
   * @return what the controller returns
   */
  public String show(Model model, SezzleTab tab, String view) {
    AdminSection section = navigation.findAdminSectionByURI("/" + SECTION);
    model.addAttribute("sectionKey", SECTION);
    if (section != null) {
      model.addAttribute("currentAdminModule", section.getModule());
      model.addAttribute("currentAdminSection", section);
    }
    model.addAttribute("sezzleTab", tab.name());
    model.addAttribute("sezzleMay", permissions);
    model.addAttribute("sezzleSettlements", loadsSettlements());
    model.addAttribute("sezzleList", lastList.link());
    model.addAttribute("sezzleLinksShown", linkTab.isShown());
    if (!model.containsAttribute(TITLE)) {
      model.addAttribute(TITLE, texts.text("title." + view));
    }
    model.addAttribute("viewType", "sezzle/" + view);
    model.addAttribute(BAR, BAR_TEMPLATE);
    return CONTAINER;
  }

  /** As long as they are not loaded there is no tab for them. */
  private boolean loadsSettlements() {
    try {
      return settings.reconcile().isLoadingSettlements();
    } catch (SettingsException e) {
      return false;
    }
  }
}
