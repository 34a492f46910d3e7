package org.broadleafsezzle.admin.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.settlement.LoadedPayout;
import org.broadleafsezzle.settlement.PayoutLine;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of Sezzle's payouts, and of the payments they are for. */
@Controller("blSezzleSettlementController")
public class SettlementController {

  private static final Logger LOG = LoggerFactory.getLogger(SettlementController.class);
  private static final int PAGE = 50;
  private static final int LINES = 200;
  private static final String SPREADSHEET = "spreadsheet";

  private final PayoutSearch search;
  private final ShownLines lines;
  private final OverTimeSearch overTime;
  private final ShownOverTime shownOverTime;
  private final JobRuns runs;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Administrators administrators;

  @Autowired
  SettlementController(
      PayoutSearch search,
      ShownLines lines,
      OverTimeSearch overTime,
      ShownOverTime shownOverTime,
      JobRuns runs,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats,
      Administrators administrators) {
    this.search = search;
    this.lines = lines;
    this.overTime = overTime;
    this.shownOverTime = shownOverTime;
    this.runs = runs;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
    this.administrators = administrators;
  }

  /** The payouts, the newest first, with totals of all that fit. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = SettlementRequest.PATH, method = RequestMethod.GET)
  public String list(HttpServletRequest http, Model model) {
    SettlementRequest request = SettlementRequest.of(http.getParameterMap(), formats.zone());
    model.addAttribute("asked", request);
    model.addAttribute("formats", formats);
    model.addAttribute(
        "lastRun",
        runs.last(JobRuns.SETTLEMENTS).flatMap(JobRun::getEnded).map(formats::time).orElse(null));
    if (request.getErrors().isEmpty()) {
      List<LoadedPayout> found = search.find(request.filter(), request.getPage() * PAGE, PAGE + 1);
      model.addAttribute("more", found.size() > PAGE);
      model.addAttribute(
          "payouts",
          found.stream()
              .limit(PAGE)
              .map(payout -> new ShownPayout(payout, formats))
              .collect(Collectors.toList()));
      model.addAttribute("totals", search.totals(request.filter()));
      draw(request, model);
    }
    return pages.show(model, SezzleTab.SETTLEMENTS, "settlements");
  }

  /** On the first page of all payouts: what differs is no picture of the whole. */
  private void draw(SettlementRequest request, Model model) {
    if (request.getPage() > 0 || request.isOdd()) {
      return;
    }
    overTime
        .find(request.filter(), formats.zone())
        .ifPresent(
            found -> {
              model.addAttribute("charts", shownOverTime.charts(found));
              model.addAttribute("limits", shownOverTime.limits(found));
            });
  }

  /** A payout and its lines. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = SettlementRequest.PATH + "/{payoutId}", method = RequestMethod.GET)
  public String payout(
      @PathVariable("payoutId") String payoutId, HttpServletRequest http, Model model) {
    Optional<LoadedPayout> payout = search.find(payoutId);
    if (!payout.isPresent()) {
      return pages.show(model, SezzleTab.SETTLEMENTS, "settlement-missing");
    }
    SettlementRequest request = SettlementRequest.of(http.getParameterMap(), formats.zone());
    int page = request.getPage();
    List<PayoutLine> found = search.lines(payoutId, request.isOdd(), page * LINES, LINES + 1);
    model.addAttribute("shown", new ShownPayout(payout.get(), formats));
    model.addAttribute("page", page);
    model.addAttribute("odd", request.isOdd());
    model.addAttribute("more", found.size() > LINES);
    model.addAttribute("lines", lines.of(found.subList(0, Math.min(LINES, found.size()))));
    model.addAttribute(
        AdminPages.TITLE, texts.text("settlement.title.of", formats.time(payout.get().getPaid())));
    return pages.show(model, SezzleTab.SETTLEMENTS, "settlement");
  }

  /** The list as a file, all its pages. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = SettlementRequest.PATH + ".csv", method = RequestMethod.GET)
  public void csv(HttpServletRequest http, HttpServletResponse response) throws IOException {
    SettlementRequest request = SettlementRequest.of(http.getParameterMap(), formats.zone());
    if (isReadable(request, response)) {
      head(response, "sezzle-payouts");
      new SettlementCsv(search, lines, texts, style(request.isForSpreadsheets()))
          .write(request.filter(), response.getOutputStream());
      LOG.info("Administrator {} exported payouts", administrators.login());
    }
  }

  /** Sends the numbers of the charts as a file; only its header if no payout fits. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = SettlementRequest.OVER_TIME, method = RequestMethod.GET)
  public void overTimeCsv(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    SettlementRequest request = SettlementRequest.of(http.getParameterMap(), formats.zone());
    if (isReadable(request, response)) {
      head(response, "sezzle-over-time");
      new OverTimeCsv(texts, style(request.isForSpreadsheets()))
          .write(overTime.find(request.filter(), formats.zone()), response.getOutputStream());
      LOG.info("Administrator {} exported payouts over time", administrators.login());
    }
  }

  private boolean isReadable(SettlementRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getErrors().isEmpty()) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_BAD_REQUEST, texts.text("list.csv.bad"));
    return false;
  }

  /** The lines of a payout as a file. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(
      value = SettlementRequest.PATH + "/{payoutId}/lines.csv",
      method = RequestMethod.GET)
  public void linesCsv(
      @PathVariable("payoutId") String payoutId,
      @RequestParam(value = "odd", defaultValue = "") String odd,
      @RequestParam(value = "style", defaultValue = "") String style,
      HttpServletResponse response)
      throws IOException {
    if (!search.find(payoutId).isPresent()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    head(response, "sezzle-payout-lines");
    new SettlementCsv(search, lines, texts, style(SPREADSHEET.equals(style)))
        .write(payoutId, !odd.isEmpty(), response.getOutputStream());
    LOG.info("Administrator {} exported the lines of a payout", administrators.login());
  }

  private static void head(HttpServletResponse response, String name) {
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private CsvStyle style(boolean spreadsheet) {
    return spreadsheet
        ? CsvStyle.forSpreadsheets(formats.zone(), LocaleContextHolder.getLocale())
        : CsvStyle.forPrograms(formats.zone());
  }
}
