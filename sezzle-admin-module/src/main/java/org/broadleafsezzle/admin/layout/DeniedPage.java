package org.broadleafsezzle.admin.layout;

import org.broadleafsezzle.admin.permission.PermissionDeniedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says to an administrator what is missing. */
@ControllerAdvice
public class DeniedPage {

  private final AdminPages pages;

  @Autowired
  public DeniedPage(AdminPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(PermissionDeniedException.class)
  @ResponseStatus(HttpStatus.FORBIDDEN)
  public ModelAndView show(PermissionDeniedException denied) {
    ExtendedModelMap model = new ExtendedModelMap();
    model.addAttribute("sezzleDenied", denied.getPermission().name());
    String view = pages.show(model, SezzleTab.PAYMENTS, "denied");
    return new ModelAndView(view, model);
  }
}
