package org.broadleafsezzle.admin.link;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.link.LinkCancellation;
import org.broadleafsezzle.link.LinkRequest;
import org.broadleafsezzle.link.LinkResult;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.broadleafsezzle.link.LinkSending;
import org.broadleafsezzle.link.LostLinks;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of payment links: the list, the form that sends one, and what is done with one. */
@Controller("blSezzleLinkController")
public class LinkController {

  private static final String NOTICE = "linkNotice";
  private static final String LIST = "redirect:/sezzle/links";
  private static final int LONGEST_UUID = 64;

  private final LinkDesk desk;
  private final LinkSending sending;
  private final LinkCancellation cancellation;
  private final LostLinks lostLinks;
  private final SezzleSettingsSource settings;
  private final LinkWords words;
  private final Administrators administrators;
  private final AdminPages pages;
  private final AdminFormats formats;

  @Autowired
  public LinkController(
      LinkDesk desk,
      LinkSending sending,
      LinkCancellation cancellation,
      LostLinks lostLinks,
      SezzleSettingsSource settings,
      LinkWords words,
      Administrators administrators,
      AdminPages pages,
      AdminFormats formats) {
    this.desk = desk;
    this.sending = sending;
    this.cancellation = cancellation;
    this.lostLinks = lostLinks;
    this.settings = settings;
    this.words = words;
    this.administrators = administrators;
    this.pages = pages;
    this.formats = formats;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields(
        "linkId", "cart", "channel", "email", "phone", "language", "seen", "replaces");
  }

  @NeedsPermission({SezzlePermission.VIEW, SezzlePermission.LINK})
  @RequestMapping(value = "/sezzle/links", method = RequestMethod.GET)
  public String list(Model model) {
    return show(model, "", Collections.emptyList());
  }

  /**
   * By POST, so that whom an administrator looks for gets into no address.
   *
   * @param text a number, an e-mail address or a part of a name
   */
  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links/find", method = RequestMethod.POST)
  public String find(@RequestParam(value = "text", defaultValue = "") String text, Model model) {
    return show(model, text, desk.find(text));
  }

  private String show(Model model, String text, List<CartView> found) {
    model.addAttribute("linkText", text);
    model.addAttribute("linkCarts", found);
    model.addAttribute("linkRows", desk.latest());
    model.addAttribute("linkMost", LinkRows.MOST);
    return page(model, "links");
  }

  private String page(Model model, String view) {
    boolean on = false;
    try {
      on = settings.link().isOn();
      model.addAttribute("linkHours", settings.link().lifetime().toHours());
    } catch (SettingsException e) {
      model.addAttribute(NOTICE, words.of(LinkResult.failed(Kind.NOT_DONE, e)));
    }
    model.addAttribute("linksOn", on);
    model.addAttribute("formats", formats);
    return pages.show(model, SezzleTab.LINKS, view);
  }

  /**
   * The form that sends one; nothing is done yet.
   *
   * @param like the id of a link that is sent again; may be left out
   */
  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links/new", method = RequestMethod.GET)
  public String draft(
      @RequestParam(value = "cart", defaultValue = "") String cart,
      @RequestParam(value = "like", required = false) String like,
      Model model) {
    return show(desk.draft(cart, like), model);
  }

  private String show(Optional<LinkDraft> draft, Model model) {
    model.addAttribute("draft", draft.orElse(null));
    return page(model, draft.isPresent() ? "link-draft" : "link-missing");
  }

  /** Sends it, once for each form. */
  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links", method = RequestMethod.POST)
  public String send(@ModelAttribute LinkForm form, Model model, RedirectAttributes next) {
    Optional<PayLink> before = desk.link(form.getLinkId());
    Map<String, String> problems =
        before.isPresent() ? Collections.<String, String>emptyMap() : desk.problems(form);
    if (!problems.isEmpty()) {
      return show(desk.again(form, problems), model);
    }
    Optional<LinkRequest> request = desk.request(form);
    if (!request.isPresent()) {
      return show(Optional.empty(), model);
    }
    LinkNotice notice = attempt(Kind.FAILED, () -> sending.send(request.get(), by()));
    if (notice.isGood() || notice.getName().equals(Kind.UNKNOWN.name())) {
      next.addFlashAttribute(NOTICE, notice);
      return LIST;
    }
    model.addAttribute(NOTICE, notice);
    form.setReplaces(null);
    return show(desk.again(form, Collections.<String, String>emptyMap()), model);
  }

  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links/{id}/cancel", method = RequestMethod.POST)
  public String cancel(@PathVariable("id") String id, RedirectAttributes next) {
    return with(id, Kind.NOT_ENDED, next, link -> cancellation.cancel(link, by()));
  }

  /** A person has found the link in Sezzle's dashboard, of which the answer was lost. */
  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links/{id}/found", method = RequestMethod.POST)
  public String found(
      @PathVariable("id") String id,
      @RequestParam(value = "order", defaultValue = "") String order,
      RedirectAttributes next) {
    String uuid = order.trim();
    if (uuid.isEmpty() || uuid.length() > LONGEST_UUID || !uuid.matches("[A-Za-z0-9-]+")) {
      next.addFlashAttribute(NOTICE, words.notAnOrder());
      return LIST;
    }
    return with(id, Kind.NOT_DONE, next, link -> lostLinks.found(link, uuid, by()));
  }

  /** A person has looked, and Sezzle's dashboard does not show it. */
  @NeedsPermission(SezzlePermission.LINK)
  @RequestMapping(value = "/sezzle/links/{id}/not-sent", method = RequestMethod.POST)
  public String notSent(@PathVariable("id") String id, RedirectAttributes next) {
    return with(id, Kind.NOT_DONE, next, link -> lostLinks.notFound(link, by()));
  }

  private String with(
      String id, Kind ifBusy, RedirectAttributes next, Function<PayLink, LinkResult> what) {
    desk.link(id)
        .ifPresent(link -> next.addFlashAttribute(NOTICE, attempt(ifBusy, () -> what.apply(link))));
    return LIST;
  }

  private LinkNotice attempt(Kind ifBusy, Supplier<LinkResult> what) {
    try {
      return words.of(what.get());
    } catch (CheckoutBusyException e) {
      return words.of(LinkResult.failed(ifBusy, e));
    }
  }

  private Actor by() {
    return Actor.administrator(administrators.login());
  }
}
