package org.broadleafsezzle.admin.order;

import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says that an address, or an order, has no Sezzle payment. */
@ControllerAdvice
public class NoSuchPaymentPage {

  private final AdminPages pages;

  @Autowired
  public NoSuchPaymentPage(AdminPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(NoSuchPaymentException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  public ModelAndView show() {
    ExtendedModelMap model = new ExtendedModelMap();
    return new ModelAndView(pages.show(model, SezzleTab.PAYMENTS, "missing"), model);
  }
}
