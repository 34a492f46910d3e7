package org.broadleafsezzle.admin.settings;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.settings.InvalidSettingsException;
import org.broadleafsezzle.settings.SettingProblem;
import org.broadleafsezzle.settings.SettingStore;
import org.broadleafsezzle.settings.SettingsEdit;
import org.broadleafsezzle.settings.StaleSettingsException;
import org.broadleafsezzle.settings.StoredSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; Sezzle. */
@Controller("blSezzleSettingsController")
@RequestMapping("/sezzle/settings")
public class SettingsController {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsController.class);
  private static final int MOST_CHANGES = 50;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final AdminPages pages;
  private final Administrators administrators;
  private final SettingStore store;
  private final SettingsView view;
  private final SettingWords words;
  private final AdminFormats formats;

  @Autowired
  public SettingsController(
      AdminPages pages,
      Administrators administrators,
      SettingStore store,
      SettingsView view,
      SettingWords words,
      AdminFormats formats) {
    this.pages = pages;
    this.administrators = administrators;
    this.store = store;
    this.view = view;
    this.words = words;
    this.formats = formats;
  }

  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(method = RequestMethod.GET)
  public String settings(Model model) {
    return show(model, SettingsForm.empty(), store.problems());
  }

  /** Saves all of it or nothing. */
  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(method = RequestMethod.POST)
  public String save(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    SettingsForm form = new SettingsForm(request.getParameterMap());
    SettingsEdit edit = form.edit(administrators.login());
    try {
      if (!edit.isEmpty()) {
        store.save(edit);
        LOG.info("Administrator {} has changed Sezzle's settings", administrators.login());
      }
      next.addFlashAttribute("sezzleSaved", edit.isEmpty() ? "unchanged" : "saved");
      return "redirect:/sezzle/settings";
    } catch (InvalidSettingsException e) {
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("sezzleRefused", true);
      return show(model, form, e.problems());
    } catch (StaleSettingsException e) {
      response.setStatus(CONFLICT);
      model.addAttribute("sezzleStale", true);
      return show(model, form, Collections.emptyList());
    }
  }

  private String show(Model model, SettingsForm form, List<SettingProblem> problems) {
    StoredSettings stored = store.stored();
    model.addAttribute("sezzleEdition", stored.edition());
    model.addAttribute("sezzleFields", view.fields(stored, form, problems));
    model.addAttribute(
        "sezzleProblems",
        problems.stream().map(one -> new ProblemRow(one, words)).collect(Collectors.toList()));
    model.addAttribute(
        "sezzleAdvancedOpen",
        problems.stream().anyMatch(one -> SettingsGroup.ADVANCED.keys().contains(one.key())));
    model.addAttribute(
        "sezzleChanges",
        store.history(MOST_CHANGES).stream()
            .map(change -> new ChangeRow(change, words, formats))
            .collect(Collectors.toList()));
    return pages.show(model, SezzleTab.SETTINGS, "settings");
  }
}
