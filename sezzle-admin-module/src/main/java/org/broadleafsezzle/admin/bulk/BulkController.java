package org.broadleafsezzle.admin.bulk;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a bulk action: what it would be, and how far it is. */
@Controller("blSezzleBulkController")
public class BulkController {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final String MISSING = "bulk-missing";
  private static final String PAGE = "redirect:/sezzle/bulk/";

  private final BulkDesk desk;
  private final AdminPages pages;
  private final AdminFormats formats;
  private final AdminTexts texts;
  private final Administrators administrators;
  private final SezzlePermissions permissions;

  @Autowired
  public BulkController(
      BulkDesk desk,
      AdminPages pages,
      AdminFormats formats,
      AdminTexts texts,
      Administrators administrators,
      SezzlePermissions permissions) {
    this.desk = desk;
    this.pages = pages;
    this.formats = formats;
    this.texts = texts;
    this.administrators = administrators;
    this.permissions = permissions;
  }

  /**
   * Names number and sum; nothing is done yet.
   *
   * @param kindName of a {@link BulkKind}
   * @param all whether all that the list's filter finds is chosen, instead of single payments
   */
  @NeedsPermission({SezzlePermission.CAPTURE, SezzlePermission.RELEASE, SezzlePermission.REFUND})
  @RequestMapping(
      value = "/sezzle/bulk/new",
      method = {RequestMethod.GET, RequestMethod.POST})
  public String draft(
      @RequestParam(value = "kind", defaultValue = "") String kindName,
      @RequestParam(value = "payment", required = false) String[] payments,
      @RequestParam(value = "all", defaultValue = "false") boolean all,
      HttpServletRequest http,
      Model model) {
    Optional<BulkKind> kind = BulkKind.named(kindName);
    if (!kind.isPresent()) {
      return pages.show(model, SezzleTab.PAYMENTS, MISSING);
    }
    permissions.require(kind.get().permission());
    Optional<Set<String>> found =
        all
            ? desk.allOf(kind.get(), http.getParameterMap(), formats.zone())
            : Optional.of(ids(payments));
    model.addAttribute("tooLong", !found.isPresent());
    Set<String> chosen = found.orElse(Collections.emptySet());
    if (chosen.size() > BulkDesk.MOST) {
      model.addAttribute("tooMany", BulkDesk.MOST);
      chosen = Collections.emptySet();
    }
    return show(desk.draft(kind.get(), chosen), model);
  }

  private String show(BulkDraft draft, Model model) {
    model.addAttribute(AdminPages.TITLE, title(draft.getKind()));
    model.addAttribute("draft", draft);
    model.addAttribute("bulkId", UUID.randomUUID().toString());
    model.addAttribute("formats", formats);
    model.addAttribute("texts", texts);
    return pages.show(model, SezzleTab.PAYMENTS, "bulk-draft");
  }

  /** The latest bulk actions, with the payments that were refused. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/bulk", method = RequestMethod.GET)
  public String runs(Model model) {
    model.addAttribute("runs", desk.latest());
    model.addAttribute("formats", formats);
    return pages.show(model, SezzleTab.PAYMENTS, "bulk-runs");
  }

  /** Begins, unless what would move is not what was confirmed. */
  @NeedsPermission({SezzlePermission.CAPTURE, SezzlePermission.RELEASE, SezzlePermission.REFUND})
  @RequestMapping(value = "/sezzle/bulk", method = RequestMethod.POST)
  public String start(
      @RequestParam(value = "kind", defaultValue = "") String kindName,
      @RequestParam(value = "payment", required = false) String[] payments,
      @RequestParam(value = "bulk", required = false) String bulk,
      @RequestParam(value = "confirmed", required = false) String confirmed,
      @RequestParam(value = "doubtful", defaultValue = "false") boolean withDoubtful,
      Model model) {
    Optional<BulkKind> kind = BulkKind.named(kindName);
    if (!kind.isPresent()) {
      return pages.show(model, SezzleTab.PAYMENTS, MISSING);
    }
    permissions.require(kind.get().permission());
    boolean valid = bulk != null && ID.matcher(bulk).matches();
    if (valid && desk.kind(bulk).isPresent()) {
      return PAGE + bulk;
    }
    Set<String> chosen = ids(payments);
    BulkDraft draft =
        desk.draft(
            kind.get(), chosen.size() > BulkDesk.MOST ? Collections.<String>emptySet() : chosen);
    if (!valid
        || draft.toMove(withDoubtful).isEmpty()
        || !draft.getFingerprint().equals(confirmed)) {
      model.addAttribute("changed", true);
      return show(draft, model);
    }
    desk.start(bulk, administrators.login(), draft, withDoubtful);
    return PAGE + bulk;
  }

  private static Set<String> ids(String[] payments) {
    return payments == null
        ? Collections.emptySet()
        : Arrays.stream(payments)
            .flatMap(some -> Arrays.stream(some.split(",", -1)))
            .filter(id -> ID.matcher(id).matches())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/bulk/{id}", method = RequestMethod.GET)
  public String progress(@PathVariable String id, Model model) {
    return progress(id, model, "bulk-progress");
  }

  /** Only the part of the page that changes. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/bulk/{id}/part", method = RequestMethod.GET)
  public String part(@PathVariable String id, Model model) {
    progress(id, model, "bulk-part");
    return "views/sezzle/bulk-part";
  }

  private String progress(String id, Model model, String view) {
    Optional<BulkProgress> progress =
        ID.matcher(id).matches() ? desk.progress(id) : Optional.empty();
    progress
        .map(BulkProgress::getBulk)
        .ifPresent(bulk -> model.addAttribute(AdminPages.TITLE, title(bulk.getKind())));
    model.addAttribute("progress", progress.orElse(null));
    model.addAttribute("formats", formats);
    return pages.show(model, SezzleTab.PAYMENTS, progress.isPresent() ? view : MISSING);
  }

  private String title(Enum<?> kind) {
    return texts.text("bulk.title." + kind.name());
  }

  /** Payments under way are brought to their end, no other is begun. */
  @NeedsPermission({SezzlePermission.CAPTURE, SezzlePermission.RELEASE, SezzlePermission.REFUND})
  @RequestMapping(value = "/sezzle/bulk/{id}/stop", method = RequestMethod.POST)
  public String stop(@PathVariable String id) {
    if (mayChange(id)) {
      desk.stop(id, administrators.login());
    }
    return PAGE + id;
  }

  /** For an action that was stopped, or that a process that is gone has left. */
  @NeedsPermission({SezzlePermission.CAPTURE, SezzlePermission.RELEASE, SezzlePermission.REFUND})
  @RequestMapping(value = "/sezzle/bulk/{id}/continue", method = RequestMethod.POST)
  public String carryOn(@PathVariable String id) {
    if (mayChange(id)) {
      desk.carryOn(id, administrators.login());
    }
    return PAGE + id;
  }

  /** False if there is none. */
  private boolean mayChange(String id) {
    Optional<BulkKind> kind = ID.matcher(id).matches() ? desk.kind(id) : Optional.empty();
    kind.map(BulkKind::permission).ifPresent(permissions::require);
    return kind.isPresent();
  }
}
