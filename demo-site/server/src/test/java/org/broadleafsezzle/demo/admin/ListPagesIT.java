package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The list of payments, bulk actions, health and the banner in a browser. */
@DemoTest
@BrowserTest
class ListPagesIT {
  private static final String SECTION = ".sezzle";

  @Test
  void paymentsAreChosenWithTheKeyboardConfirmedOnceAndFollowedToTheEnd(Demo demo, Browser admin)
      throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      Bought first = Bought.in(demo);
      Bought second = Bought.in(demo);
      seeded.differ(first.uuid(), "Sezzle has captured 10.00 more");
      Administrator.signIn(admin, demo, Administrator.ADMIN);
      admin.resize(Viewport.DESKTOP);
      String today = "/sezzle?state=AUTHORIZED&min=3713.70&max=3713.70&from=" + day(admin);
      admin.go(demo.admin(today)).find("table.sezzle-table");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-list");
      Accessibility.checkFitsPhone(admin);
      admin.resize(Viewport.PHONE);
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-list-phone");
      admin.resize(Viewport.DESKTOP);

      admin.find(".sezzle-choose-all").sendKeys(Keys.SPACE);
      assertThat(admin.textOf(".sezzle-chosen")).contains("chosen, $");
      admin.find(".sezzle-choose-all").sendKeys(Keys.SPACE);
      for (Bought one : List.of(first, second)) {
        admin.find("tbody input[aria-label$='" + order(one) + "']").sendKeys(Keys.SPACE);
      }
      assertThat(admin.textOf(".sezzle-chosen")).isEqualTo("2 chosen, $7,427.40 open");
      admin.leaveBy(() -> admin.find(".sezzle-bulk[value=CAPTURE]").sendKeys(Keys.ENTER));
      assertThat(admin.textOf("h2")).isEqualTo("Capture 2 payments: $7,427.40 in all?");
      assertThat(admin.title()).startsWith("Capture several payments");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-bulk-confirm");

      demo.sezzle().clearLog();
      demo.sezzle().fault("capture", "LATE", "BEFORE", 1, 2000);
      admin.leaveBy(
          () ->
              new Actions(admin.driver())
                  .doubleClick(admin.find("form.sezzle-once button"))
                  .perform());
      AdminPictures.take(admin, "admin-bulk-progress");
      assertThat(admin.title()).startsWith("Capture several payments");
      admin.reload();
      admin.find("#sezzle-bulk-part tbody a");
      admin.run("document.querySelector('#sezzle-bulk-part tbody a').focus()");
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> admin.textOf(".sezzle-note h2").equals("Finished"));
      assertThat(admin.textOf(".sezzle-note")).contains("2 of 2 done", "2 captured");
      assertThat(demo.sezzle().calls()).containsEntry("capture", 2);
      assertThat(admin.run("return document.activeElement.closest('#sezzle-bulk-part tbody a')"))
          .isNotNull();
      assertThat(admin.run("return document.querySelector('#sezzle-bulk-said').textContent"))
          .asString()
          .contains("Finished", "2 captured");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-bulk-done");
      admin.go(demo.admin("/sezzle/bulk")).find("#sezzle-runs");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-bulk-runs");
      Accessibility.checkFitsPhone(admin);
    }
  }

  @Test
  void aChoiceIsKeptFromPageToPageAndAPhoneOrdersAndChoosesToo(Demo demo, Browser admin)
      throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      seeded.authorized("seed-", 60);
      Administrator.signIn(admin, demo, Administrator.ADMIN);
      admin.go(demo.admin("/sezzle?state=AUTHORIZED&max=0.37&sort=created&dir=asc"));
      assertThat(admin.title()).startsWith("Sezzle payments");
      admin.find("tbody input[aria-label$='seed-1']").sendKeys(Keys.SPACE);
      admin.clickAndLeave("a[rel=next]");
      admin.find("tbody input[aria-label$='seed-60']").sendKeys(Keys.SPACE);
      assertThat(admin.textOf(".sezzle-chosen"))
          .isEqualTo("2 chosen, $0.74 open (1 on other pages)");

      Accessibility.checkFitsPhone(admin);
      assertThat(admin.textOf(".sezzle-chosen")).startsWith("2 chosen");
      admin.click(".sezzle-choose-all");
      assertThat(admin.textOf(".sezzle-chosen")).startsWith("11 chosen");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-list-phone-chosen");
      admin.click(".sezzle-choose-all");
      admin.clickAndLeave(".sezzle-sort a[href*='sort=amount']");
      assertThat(admin.textOf(".sezzle-chosen")).startsWith("1 chosen");
      admin.clickAndLeave(".sezzle-bulk[value=CAPTURE]");
      assertThat(admin.textOf("h2")).isEqualTo("Capture 1 payment: $0.37 in all?");
      admin.go(demo.admin("/sezzle?state=AUTHORIZED&max=0.36"));
      assertThat(admin.shows(".sezzle-empty")).isTrue();
    }
  }

  @Test
  void theBannerOfTheWholeAdminLeadsToWhatNeedsAPersonAndHealthSaysWhatToDo(
      Demo demo, Browser admin) throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      Bought bought = Bought.in(demo);
      seeded.differ(bought.uuid(), "Sezzle has captured 10.00 more");
      Administrator.signIn(admin, demo, Administrator.ADMIN);
      admin.resize(Viewport.DESKTOP);
      admin.go(demo.admin("/sezzle/health")).clickAndLeave(".sezzle-look-again");
      admin.find("table.sezzle-health");
      Accessibility.check(admin, SECTION);
      AdminPictures.take(admin, "admin-health");
      Accessibility.checkFitsPhone(admin);
      admin.resize(Viewport.PHONE);
      AdminPictures.take(admin, "admin-health-phone");
      admin.resize(Viewport.DESKTOP);

      admin.go(demo.admin("/order")).find(".sezzle-banner");
      Accessibility.check(admin, ".sezzle-banner");
      Pictures.take(admin, "admin-banner");
      admin.clickAndLeave(".sezzle-banner a[href*='attention=ANY']");
      assertThat(admin.find("#sezzle-attention").getAttribute("value")).isEqualTo("ANY");
      assertThat(admin.textOf("table.sezzle-table")).contains("Differs from Sezzle");
    }
  }

  @Test
  void anEmptyResultAndAMistakeInTheFilterSaySo(Demo demo, Browser admin) {
    Administrator.signIn(admin, demo, Administrator.READER);
    admin.resize(Viewport.DESKTOP);

    admin.go(demo.admin("/sezzle?search=nobody@example.com&min=ten&to=2020-13-01"));

    assertThat(admin.textOf("#sezzle-problem-min")).contains("Write it like 1,234.50");
    assertThat(admin.textOf(".sezzle-note.alert")).contains("Nothing is listed");
    Accessibility.check(admin, SECTION);
    AdminPictures.take(admin, "admin-list-unread");
    Accessibility.checkFitsPhone(admin);
    AdminPictures.take(admin, "admin-list-phone-unread");
    admin.resize(Viewport.DESKTOP);
    admin.go(demo.admin("/sezzle?search=nobody@example.com"));
    assertThat(admin.textOf(".sezzle-empty")).contains("No payment fits");
    Accessibility.check(admin, SECTION);
    AdminPictures.take(admin, "admin-list-none");
    admin.clickAndLeave(".sezzle-empty a");
    assertThat(admin.url()).endsWith("/sezzle");
  }

  private static String day(Browser admin) {
    return String.valueOf(admin.run("return new Date().toISOString().substring(0, 10)"));
  }

  /** The shop's order numbers end with the order's id. */
  private static String order(Bought bought) {
    return bought.referenceId().replaceFirst("-.*", "");
  }
}
