package org.broadleafsezzle.demo.admin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Site;

/** The settings page as one administrator has it open. */
final class SettingsPage {
  private static final String PATH = "/sezzle/settings";

  private final Administrator administrator;
  private final Site site;
  private Page page;

  private SettingsPage(Administrator administrator, Site site, Page page) {
    this.administrator = administrator;
    this.site = site;
    this.page = page;
  }

  static SettingsPage open(Site site, String login) throws IOException {
    Administrator administrator = Administrator.signIn(site, login);
    return new SettingsPage(administrator, site, administrator.opens(PATH));
  }

  Page page() {
    return page;
  }

  Administrator administrator() {
    return administrator;
  }

  /** Fills these fields in, by the names of the settings, and saves. */
  SettingsPage saves(Map<String, String> fields) throws IOException {
    Map<String, String> form = form();
    fields.forEach(
        (name, value) -> {
          form.put(name, value);
          form.put(
              "original." + name,
              page.document().select("input[name='original." + name + "']").attr("value"));
        });
    page = administrator.session().post(site.admin(PATH), form);
    return this;
  }

  SettingsPage resets(String name) throws IOException {
    Map<String, String> form = form();
    form.put("reset", name);
    page = administrator.session().post(site.admin(PATH), form);
    return this;
  }

  /** The answer of Test connection, with these keys in the fields. */
  String testsSandbox(String publicKey, String privateKey) throws IOException {
    Map<String, String> form = form();
    form.put("mode", "SANDBOX");
    form.put("publicKey", publicKey);
    form.put("privateKey", privateKey);
    return administrator
        .session()
        .post(site.admin(PATH + "/test-connection"), form)
        .document()
        .text();
  }

  boolean isSaved() {
    return page.status() == 200 && page.shows(".sezzle-note.done");
  }

  /** The fault of a field. */
  String problem(String name) {
    return page.text("#" + name + " .sezzle-problem");
  }

  String value(String name) {
    return page.document().select("[name=" + name + "][value]").attr("value");
  }

  String origin(String name) {
    return page.text("#" + name + " .sezzle-origin");
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("csrfToken", page.document().select("input[name=csrfToken]").attr("value"));
    form.put("edition", page.document().select("input[name=edition]").attr("value"));
    return form;
  }
}
