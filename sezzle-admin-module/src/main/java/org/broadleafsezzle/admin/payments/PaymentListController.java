package org.broadleafsezzle.admin.payments;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.admin.layout.LastList;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.BulkMovements;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.PaymentStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of Sezzle payments, on a page and as a file. */
@Controller("blSezzlePaymentListController")
public class PaymentListController {

  /** The payments on a page of the list. */
  static final int PAGE = 50;

  /** Of the address of a file: amounts and times as the administrator's language writes them. */
  static final String SPREADSHEET = "spreadsheet";

  private static final int MOST_BULKS = 3;
  private static final Set<MovementKind> BULK =
      EnumSet.of(MovementKind.CAPTURE, MovementKind.RELEASE, MovementKind.REFUND);
  private static final Logger LOG = LoggerFactory.getLogger(PaymentListController.class);

  private final PaymentList list;
  private final BulkMovements bulks;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Administrators administrators;
  private final SezzlePermissions permissions;
  private final LastList lastList;
  private final Clock clock;

  @Autowired
  public PaymentListController(
      PaymentList list,
      BulkMovements bulks,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats,
      Administrators administrators,
      SezzlePermissions permissions,
      LastList lastList,
      @Qualifier("blSezzleClock") Clock clock) {
    this.list = list;
    this.bulks = bulks;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
    this.administrators = administrators;
    this.permissions = permissions;
    this.lastList = lastList;
    this.clock = clock;
  }

  /** The menu leads here; those who may only send links or change the settings are led on. */
  @NeedsPermission({SezzlePermission.VIEW, SezzlePermission.LINK, SezzlePermission.SETTINGS})
  @RequestMapping(value = "/sezzle", method = RequestMethod.GET)
  public String list(HttpServletRequest http, Model model) {
    if (!permissions.has(SezzlePermission.VIEW)) {
      return permissions.has(SezzlePermission.LINK)
          ? "redirect:/sezzle/links"
          : "redirect:/sezzle/settings";
    }
    model.addAttribute("list", read(request(http)));
    model.addAttribute("mostRead", TextSearch.MOST_READ);
    model.addAttribute("bulks", bulks.findUnended(MOST_BULKS));
    List<MovementKind> kinds = bulkKinds();
    model.addAttribute("bulkKinds", kinds);
    model.addAttribute("chooses", !kinds.isEmpty());
    model.addAttribute("standings", PaymentStanding.values());
    model.addAttribute("attentionKinds", AttentionKind.values());
    model.addAttribute("formats", formats);
    return pages.show(model, SezzleTab.PAYMENTS, "payments");
  }

  /** The kinds that the administrator may move many payments by. */
  private List<MovementKind> bulkKinds() {
    return BULK.stream()
        .filter(kind -> permissions.has(SezzlePermission.valueOf(kind.name())))
        .collect(Collectors.toList());
  }

  private ListRequest request(HttpServletRequest http) {
    return ListRequest.of(http.getParameterMap(), formats.zone(), LocaleContextHolder.getLocale());
  }

  private ListPage read(ListRequest request) {
    if (!request.errors().isEmpty()) {
      return ListPage.unread(request);
    }
    lastList.remember(ListPage.link(request));
    Optional<TextSearch.Found> found = list.find(request);
    found.ifPresent(text -> request.filter().among(text.checkoutIds()));
    CheckoutPage page = list.page(request, request.cursor(), PAGE);
    return new ListPage(
        request,
        page,
        list.rows(page.checkouts()),
        list.count(request),
        found.filter(TextSearch.Found::isPartial).isPresent());
  }

  /**
   * The same list, all of it, as a file; read and sent bit by bit.
   *
   * @param style {@link #SPREADSHEET}, or anything else for a file that programs read
   */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/payments.csv", method = RequestMethod.GET)
  public void csv(
      HttpServletRequest http,
      HttpServletResponse response,
      @RequestParam(value = "style", defaultValue = "") String style)
      throws IOException {
    ListRequest request = request(http);
    if (!request.errors().isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, texts.text("list.csv.bad"));
      return;
    }
    String day = LocalDate.now(clock.withZone(formats.zone())).toString();
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"sezzle-payments-" + day + ".csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    PaymentExport export = new PaymentExport(list, texts, style(style));
    try {
      export.write(request, response.getOutputStream());
      LOG.info("Administrator {} exported {} payments", administrators.login(), export.written());
    } catch (IOException e) {
      LOG.info(
          "Administrator {} stopped reading an export after {} payments",
          administrators.login(),
          export.written());
    }
  }

  private CsvStyle style(String name) {
    return SPREADSHEET.equals(name)
        ? CsvStyle.forSpreadsheets(formats.zone(), LocaleContextHolder.getLocale())
        : CsvStyle.forPrograms(formats.zone());
  }
}
