package org.broadleafsezzle.admin.account;

import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says that an address names no customer. */
@ControllerAdvice
public class NoSuchCustomerPage {

  private final AdminPages pages;

  @Autowired
  public NoSuchCustomerPage(AdminPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(NoSuchCustomerException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  public ModelAndView show() {
    ExtendedModelMap model = new ExtendedModelMap();
    return new ModelAndView(pages.show(model, SezzleTab.PAYMENTS, "account-missing"), model);
  }
}
