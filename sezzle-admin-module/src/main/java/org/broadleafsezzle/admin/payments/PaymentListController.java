package org.broadleafsezzle.admin.payments;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.BulkCaptures;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.PaymentStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The list of Sezzle payments, on a page and as a file. */
@Controller("blSezzlePaymentListController")
public class PaymentListController {

  /** How many a page of the list has. */
  static final int PAGE = 50;

  private static final int BATCH = 500;
  private static final int MOST_BULKS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(PaymentListController.class);

  private final PaymentList list;
  private final BulkCaptures bulks;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Administrators administrators;
  private final SezzlePermissions permissions;
  private final Clock clock;

  @Autowired
  public PaymentListController(
      PaymentList list,
      BulkCaptures bulks,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats,
      Administrators administrators,
      SezzlePermissions permissions,
      @Qualifier("blSezzleClock") Clock clock) {
    this.list = list;
    this.bulks = bulks;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
    this.administrators = administrators;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Where the menu leads to; who may only change the settings is led on to them. */
  @NeedsPermission({SezzlePermission.VIEW, SezzlePermission.SETTINGS})
  @RequestMapping(value = "/sezzle", method = RequestMethod.GET)
  public String list(HttpServletRequest http, Model model) {
    if (!permissions.has(SezzlePermission.VIEW)) {
      return "redirect:/sezzle/settings";
    }
    ListRequest request = ListRequest.of(http.getParameterMap(), formats.zone());
    CheckoutFilter filter = list.filter(request);
    CheckoutPage page = list.page(filter, request, request.cursor(), PAGE);
    int count = list.count(filter);
    model.addAttribute("list", new ListPage(request, page, list.rows(page.checkouts()), count));
    model.addAttribute("bulks", bulks.findUnended(MOST_BULKS));
    model.addAttribute("standings", PaymentStanding.values());
    model.addAttribute("attentionKinds", AttentionKind.values());
    model.addAttribute("formats", formats);
    return pages.show(model, SezzleTab.PAYMENTS, "payments");
  }

  /** The same list, all of it, as a file; read and sent bit by bit. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/payments.csv", method = RequestMethod.GET)
  public void csv(HttpServletRequest http, HttpServletResponse response) throws IOException {
    ListRequest request = ListRequest.of(http.getParameterMap(), formats.zone());
    if (!request.errors().isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, texts.text("list.csv.bad"));
      return;
    }
    String day = LocalDate.now(clock.withZone(formats.zone())).toString();
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"sezzle-payments-" + day + ".csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    int written = write(request, response.getWriter());
    LOG.info("Administrator {} exported {} payments", administrators.login(), written);
  }

  private int write(ListRequest request, Writer to) throws IOException {
    PaymentCsv csv = new PaymentCsv(to, texts, formats.zone());
    CheckoutFilter filter = list.filter(request);
    CheckoutCursor from = null;
    int written = 0;
    do {
      CheckoutPage part = list.page(filter, request, from, BATCH);
      csv.add(list.rows(part.checkouts()));
      written += part.checkouts().size();
      from = part.next().orElse(null);
    } while (from != null);
    return written;
  }
}
