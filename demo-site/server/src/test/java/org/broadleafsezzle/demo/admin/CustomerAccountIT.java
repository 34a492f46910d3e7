package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SavingShopper;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.SezzleCustomers;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** An administrator sees, charges and removes the Sezzle account that a customer has saved. */
@Tag("money")
@DemoTest
@BrowserTest
class CustomerAccountIT {
  private static final String PAGE = ".sezzle";
  private static final String CHARGE = "form[action$='/charge'] button";
  private static final String REMOVE = "form[action$='/remove'] button";
  private static final String CONFIRM = "button[name=confirmed][value=true]";
  private static final Map<String, String> CONFIRMED = Map.of("confirmed", "true");

  private long before;
  private SavingShopper saving;
  private String path;

  @BeforeEach
  void aCustomerWithASavedAccountAndACart(Demo demo) throws Exception {
    ShopSettings.set("tokenization", "ON");
    try (Connection database = demo.connect()) {
      before = Books.newestOrder(database);
    }
    saving = SavingShopper.registered(demo).saves();
    saving.shopper().adds(HttpShopper.TROWEL).checksOutTo(Home.SEATTLE);
    String cart = saving.shopper().page().document().select("input[name=orderId]").attr("value");
    path =
        "/sezzle/customer/"
            + value(demo, "SELECT CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_ID = " + cart);
  }

  @Test
  void aCartIsChargedOnceHoweverOftenTheFormIsSentAndTheShopMakesTheOrder(Demo demo)
      throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page page = admin.opens(path);
    assertThat(page.text(".sezzle-account")).contains("Saved", "Can be charged until");
    assertThat(page.text(".sezzle-cart")).contains("$41.58", "1 \u00D7 Ash-Handled Trowel");

    Page asked = admin.session().submit(page, CHARGE, Map.of());
    assertThat(asked.text("h1")).isEqualTo("Charge $41.58?");
    assertThat(demo.sezzle().calls()).doesNotContainKeys("preapprove", "createCustomerOrder");
    Page charged = admin.session().submit(asked, CONFIRM, Map.of());
    assertThat(outcome(charged)).isEqualTo("DONE");
    assertThat(charged.text(".sezzle-note.info")).contains("asked to charge");

    Page again = admin.session().submit(page, CHARGE, CONFIRMED);
    assertThat(again.url().getPath()).isEqualTo(charged.url().getPath());
    demo.reconcile();
    Page afterwards = admin.session().submit(page, CHARGE, CONFIRMED);
    assertThat(afterwards.url().getPath()).isEqualTo(charged.url().getPath());
    assertThat(afterwards.text(".sezzle-head h1")).contains("Authorized");
    assertThat(afterwards.text("#sezzle-history")).contains("admin", "saved Sezzle account");
    assertThat(answered(demo, "preapprove")).isEqualTo(1);
    assertThat(answered(demo, "createCustomerOrder")).isEqualTo(1);
    assertThat(admin.opens(path).text("#sezzle-charge")).contains("no cart");
    booksAgree(demo);
  }

  @Test
  void whatIsNotChargedSaysWhyAndOfWhatIsNotKnownAPersonSaysIt(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page page = admin.opens(path);
    for (Map<String, String> wrong :
        List.of(
            Map.of("amountInCents", "1"),
            Map.of("currency", "CAD"),
            Map.of("cart", "1"),
            Map.of("cart", "x"),
            Map.of("requestId", "1"))) {
      assertThat(outcome(charges(admin, page, wrong))).as(wrong.toString()).isEqualTo("REFUSED");
    }
    assertThat(demo.sezzle().calls()).doesNotContainKeys("preapprove", "createCustomerOrder");

    customers(demo).approveUpTo(100);
    assertThat(result(charges(admin, page, Map.of()))).contains("does not approve this amount");
    customers(demo).approveUpTo(-1);
    saving.shopper().adds(HttpShopper.GREENHOUSE).looksAtTheCheckout();
    assertThat(result(charges(admin, page, Map.of()))).contains("The cart has changed");

    demo.sezzle().fault("createCustomerOrder", "CUT_CONNECTION", "AFTER", 1, 0);
    page = admin.opens(path);
    Page unknown = charges(admin, page, Map.of());
    assertThat(outcome(unknown)).isEqualTo("UNKNOWN");
    assertThat(result(charges(admin, admin.opens(path), Map.of()))).contains("already");
    demo.sezzle().clearFaults();
    ShopSettings.forgetOutages();
    try (Connection database = demo.connect()) {
      PersonAtSezzle.waits(database);
      demo.reconcile();
      assertThat(new PersonAtSezzle(demo, demo.sezzle()).answers(database)).isPositive();
    }
    demo.reconcile();
    assertThat(charges(admin, page, Map.of()).text(".sezzle-head h1")).contains("Authorized");
    assertThat(demo.sezzle().orders()).hasSize(1);
    booksAgree(demo);
  }

  @Test
  void whoMayOnlySeeItNeitherChargesNorRemovesItAndNobodyElseSeesIt(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page asAdmin = admin.opens(path);
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Page seen = reader.opens(path);
    assertThat(seen.text(".sezzle-account")).contains("Saved", "may not charge or remove");
    assertThat(seen.shows(CHARGE + "," + REMOVE)).isFalse();
    for (String button : List.of(CHARGE, REMOVE)) {
      assertThat(reader.posts(actionOf(asAdmin, button), CONFIRMED).status()).isEqualTo(403);
    }
    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    assertThat(none.opens(path).status()).isEqualTo(403);

    for (String nobody : List.of("/sezzle/customer/999999", "/sezzle/customer/x")) {
      assertThat(admin.opens(nobody).status()).isEqualTo(404);
      assertThat(admin.posts(nobody + "/charge", CONFIRMED).status()).isEqualTo(404);
    }
    Map<String, String> another = Map.of("account", UUID.randomUUID().toString());
    assertThat(outcome(admin.session().submit(asAdmin, REMOVE, another))).isEqualTo("INVALID");
    assertThat(customers(demo).count()).isEqualTo(1);
    assertThat(demo.sezzle().calls()).doesNotContainKeys("preapprove", "deleteCustomer");
  }

  @Test
  void fromTheCustomersPageItIsSeenAndRemovedWithTheKeyboardAlone(Demo demo, Browser admin)
      throws Exception {
    Administrator.signIn(admin, demo, Administrator.ADMIN);
    admin.resize(Viewport.DESKTOP);
    admin.go(demo.admin(path.replace("/sezzle", "")));
    AdminPictures.take(admin, "admin-customer-header");
    admin.clickAndLeave(".entity-form-actions button.sezzle-customer").awaitUrl(path);
    assertThat(admin.textOf("h1")).isEqualTo("Saved Sezzle account of Grace Hopper");
    Accessibility.check(admin, PAGE);
    AdminPictures.take(admin, "admin-account");
    admin.find(CHARGE).sendKeys(Keys.ENTER);
    assertThat(admin.textOf("dialog")).contains("Charge $41.58?", "is not asked again");
    Accessibility.check(admin, "dialog");
    AdminPictures.take(admin, "admin-account-charge");
    press(admin, Keys.ESCAPE);
    Accessibility.checkFitsPhone(admin);
    Accessibility.check(admin, PAGE);
    AdminPictures.take(admin, "admin-account-phone");
    admin.go(demo.admin(path + "?blLocaleCode=fr_CA"));
    assertThat(admin.textOf("h1")).isEqualTo("Compte Sezzle enregistr\u00E9 de Grace Hopper");
    assertThat(admin.textOf(CHARGE)).contains("D\u00E9biter 41,58");
    AdminPictures.take(admin, "admin-account-phone-french");
    admin.resize(Viewport.DESKTOP);
    admin.go(demo.admin(path + "?blLocaleCode=en_US"));

    admin.find(REMOVE).sendKeys(Keys.ENTER);
    assertThat(admin.textOf("dialog")).contains("Sezzle is asked to delete the agreement");
    admin.leaveBy(() -> press(admin, Keys.TAB, Keys.ENTER));
    assertThat(admin.textOf("#sezzle-result")).contains("Sezzle has deleted it, too");
    assertThat(admin.run("return document.activeElement.id")).isEqualTo("sezzle-result");
    assertThat(admin.textOf(".sezzle-empty")).contains("No Sezzle account is saved");
    Accessibility.check(admin, PAGE);
    AdminPictures.take(admin, "admin-account-removed");
    assertThat(customers(demo).count()).isZero();
    saving.shopper().looksAtTheCheckout();
    assertThat(saving.shopper().page().shows("#sezzle-pay-saved")).isFalse();
  }

  private static SezzleCustomers customers(Demo demo) {
    return new SezzleCustomers(demo.sezzle());
  }

  private static Page charges(Administrator admin, Page page, Map<String, String> changed)
      throws IOException {
    Map<String, String> fields = new HashMap<>(CONFIRMED);
    fields.putAll(changed);
    return admin.session().submit(page, CHARGE, fields);
  }

  /** A token that has expired is refused first: such a call has done nothing. */
  private static long answered(Demo demo, String operation) {
    return demo.sezzle().log(operation).stream()
        .filter(call -> call.path("status").asInt() < 300)
        .count();
  }

  private static String actionOf(Page page, String button) {
    return page.document()
        .select(button)
        .first()
        .closest("form")
        .attr("action")
        .replaceFirst("^/admin", "");
  }

  private void booksAgree(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      Books.awaitAgreement(database, demo.sezzle(), before);
    }
  }

  private static String value(Demo demo, String query) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void press(Browser browser, CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }
}
