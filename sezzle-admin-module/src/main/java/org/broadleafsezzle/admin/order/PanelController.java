package org.broadleafsezzle.admin.order;

import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The Sezzle panel of an order. */
@Controller("blSezzlePanelController")
public class PanelController {

  private final AdminPages pages;
  private final SezzlePermissions permissions;

  @Autowired
  public PanelController(AdminPages pages, SezzlePermissions permissions) {
    this.pages = pages;
    this.permissions = permissions;
  }

  @RequestMapping(value = "/sezzle/{checkoutId}", method = RequestMethod.GET)
  public String panel(@PathVariable String checkoutId, Model model) {
    permissions.require(SezzlePermission.VIEW);
    return pages.show(model, SezzleTab.PAYMENTS, "panel");
  }
}
