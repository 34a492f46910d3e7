package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Administrators find payments in the list, and take it with them as a file. */
@DemoTest
class PaymentListIT {

  @Test
  void aPaymentIsFoundByEachOfItsNamesAndIsOneClickFromItsPanel(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page byReference = admin.opens("/sezzle?search=" + bought.referenceId());
    String number = byReference.text("tbody th a");

    assertThat(byReference.text("tbody tr"))
        .contains("grace@example.com", "Authorized", "$3,713.70");
    for (String name : List.of(bought.uuid(), number)) {
      assertThat(admin.opens("/sezzle?search=" + name).text("tbody th a")).isEqualTo(number);
    }
    assertThat(numbers(admin.opens("/sezzle?search=" + encoded("GRACE@example.com"))))
        .contains(number);
    assertThat(admin.opens("/sezzle?search=" + number + "0").text(".sezzle-empty"))
        .contains("No payment fits");
    String panel = byReference.document().select("tbody th a").attr("href");
    assertThat(admin.opens(panel.replaceFirst("^/admin", "")).text(".sezzle-head h1"))
        .contains(number);
  }

  @Test
  void theAddressKeepsTheFilterAndEachPageShowsOtherPayments(Demo demo) throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      seeded.captured("seed-", 120);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

      Page page = admin.opens("/sezzle?state=CAPTURED&max=0.37&sort=created&dir=asc");
      List<String> seen = new ArrayList<>(numbers(page));
      assertThat(page.text(".sezzle-count")).isEqualTo("120 payments");
      assertThat(page.document().select("#sezzle-state option[selected]").attr("value"))
          .isEqualTo("CAPTURED");
      assertThat(page.shows("th[aria-sort=ascending] a[href*='sort=created']")).isTrue();
      while (page.shows("a[rel=next]")) {
        page = follow(admin, page, "a[rel=next]");
        seen.addAll(numbers(page));
      }
      assertThat(seen).hasSize(120).doesNotHaveDuplicates().startsWith("seed-1", "seed-2");
      assertThat(numbers(follow(admin, page, "a[rel=prev]"))).isEqualTo(seen.subList(50, 100));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, “yesterday” is not a date",
    "from=2026-02-30, “2026-02-30” is not a date",
    "from=2026-03-02&to=2026-03-01, The last day is before the first",
    "min=abc, “abc” is not an amount",
    "max=-1, “-1” is not an amount",
    "min=1.234, “1.234” is not an amount",
    "min=19%2C99, '“19,99” is not an amount'",
    "min=5&max=4.99, The largest amount is less than the smallest",
    "min=USD+5&max=CA%24+6, The two amounts are in different currencies",
    "state=RICH, There is no state “RICH”",
    "attention=NONE, There is no reason “NONE”"
  })
  void whatCanNotBeReadIsSaidBesideItsFieldAndNothingIsListed(
      String query, String sentence, Demo demo) throws IOException {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page page = admin.opens("/sezzle?" + query);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text(".sezzle-criterion .sezzle-problem")).startsWith(sentence);
    assertThat(page.document().select("[aria-invalid=true]").attr("aria-describedby"))
        .contains(page.document().select(".sezzle-problem").attr("id"));
    assertThat(page.shows("table.sezzle-table, .sezzle-empty")).isFalse();
    assertThat(page.text(".sezzle-note.alert")).contains("Nothing is listed");
    assertThat(admin.opens("/sezzle/payments.csv?" + query).status()).isEqualTo(400);
  }

  @Test
  void amountsAreReadAsThePageWritesThemInTheLanguageOfTheAdministrator(Demo demo)
      throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    String ours = "&search=" + bought.uuid();

    for (String amount : List.of("$3,713.70", "3713.70", "US$3,713.70", "3,713.70 USD")) {
      Page page = admin.opens("/sezzle?min=" + encoded(amount) + "&max=" + encoded(amount) + ours);
      assertThat(page.document().select("tbody tr")).as(amount).hasSize(1);
      assertThat(page.document().select("input[name=min]").val()).isEqualTo(amount);
    }
    assertThat(admin.opens("/sezzle?min=" + encoded("CA$1") + ours).shows("tbody tr")).isFalse();

    Page french = admin.opens("/sezzle?blLocaleCode=fr_CA" + ours);
    String written = french.text("tbody td.sezzle-number");
    for (String amount :
        List.of(written, "3 713,70", "3\u00A0713,70\u00A0$", "3\u202F713,70 $", "3713,7")) {
      String query = "min=" + encoded(amount) + "&max=" + encoded(amount) + ours;
      assertThat(admin.opens("/sezzle?" + query).document().select("tbody tr"))
          .as(amount)
          .hasSize(1);
    }
    assertThat(admin.opens("/sezzle?min=1.234").text(".sezzle-problem"))
        .contains("n’est pas un montant");
  }

  @Test
  void aPaymentIsFoundByAPartOfItsNumberOrEmailAndByTheShoppersName(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    String number = admin.opens("/sezzle?search=" + bought.uuid()).text("tbody th a");

    for (String part :
        List.of(number.substring(3), number.substring(0, number.length() - 1), "GRACE@exa")) {
      assertThat(numbers(admin.opens("/sezzle?search=" + encoded(part)))).as(part).contains(number);
    }
    Page byName = admin.opens("/sezzle?search=" + encoded("race  hop"));
    assertThat(numbers(byName)).contains(number);
    assertThat(byName.text("tbody th")).contains("Grace Hopper");
    for (String nobody : List.of("Grace_Hopper", "%", "race hopp!", "hopper grace")) {
      assertThat(admin.opens("/sezzle?search=" + encoded(nobody)).shows("tbody tr"))
          .as(nobody)
          .isFalse();
    }
    assertThat(admin.opens("/sezzle?to=2020-01-01&search=hopper").text(".sezzle-empty"))
        .contains("No payment fits");
  }

  @Test
  void whatNeedsAPersonIsMarkedAndFound(Demo demo) throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      Bought bought = Bought.in(demo);
      seeded.differ(bought.uuid(), "Sezzle has captured 10.00 more");
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

      for (String reason : List.of("ANY", "DIFFERENCE")) {
        Page page = admin.opens("/sezzle?attention=" + reason + "&search=" + bought.uuid());
        assertThat(page.text("tbody .sezzle-flag")).isEqualTo("Differs from Sezzle");
      }
      assertThat(
              admin
                  .opens("/sezzle?attention=DISPUTE&search=" + bought.uuid())
                  .shows(".sezzle-empty"))
          .isTrue();
    }
  }

  @Test
  void theFileHasWhatTheListHasAndNothingASpreadsheetWouldCalculate(Demo demo) throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      seeded.captured("seed-", 700);
      seeded.captured("=cmd|'/c calc'!A1", Duration.ofDays(500));
      Administrator admin = Administrator.signIn(demo, Administrator.READER);

      String csv =
          admin.downloads("/sezzle/payments.csv?state=CAPTURED&max=0.37&sort=created&dir=asc");

      assertThat(csv.lines()).hasSize(702);
      assertThat(csv.lines().findFirst().get())
          .startsWith("\uFEFFOrder,Reference id,Sezzle order id,Date");
      assertThat(csv.lines().skip(1).findFirst().get())
          .startsWith("'=cmd|'/c calc'!A1,'=cmd|'/c calc'!A1,,")
          .contains(",Sandbox,Captured,USD,0.37,0.37,0.00,0.00,0.00,");
      assertThat(csv.lines().skip(2).findFirst().get()).startsWith("seed-1,seed-1,,");
    }
  }

  @Test
  void theFileForASpreadsheetIsWrittenInTheAdministratorsLanguageAndEndsWithTotals(Demo demo)
      throws Exception {
    Bought bought = Bought.in(demo);
    try (SeededPayments seeded = new SeededPayments(demo)) {
      seeded.captured("seed-", 3);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      Page list = admin.opens("/sezzle?search=" + bought.uuid());
      String link = list.document().select("a[href*='style=spreadsheet']").attr("href");
      List<String> english = admin.downloads(link.replaceFirst("^/admin", "")).lines().toList();
      assertThat(english.get(0)).contains(",Date (UTC),Shopper,E-mail,Mode,State,");
      assertThat(english.get(1))
          .containsPattern(",\\d{1,2}/\\d{1,2}/\\d{4} \\d\\d:\\d\\d,Grace Hopper,grace@")
          .contains(",Sandbox,Authorized,USD,3713.70,0.00,");
      assertThat(english.get(2))
          .isEqualTo("Total,,,,,,Sandbox,,USD,3713.70,0.00,0.00,0.00,3713.70,,,");

      admin.opens("/sezzle?blLocaleCode=fr_CA");
      List<String> french =
          admin
              .downloads("/sezzle/payments.csv?style=spreadsheet&state=CAPTURED&max=0,37")
              .lines()
              .toList();
      assertThat(french).hasSize(5);
      assertThat(french.get(0)).contains(";Date (UTC);Client;");
      assertThat(french.get(1))
          .containsPattern(";\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d;")
          .contains(";USD;0,37;0,37;0,00;");
      assertThat(french.get(4)).endsWith(";USD;1,11;1,11;0,00;0,00;0,00;;;");
    }
  }

  @Test
  void whoOnlyReadsCanChooseNothingAndWhoMayNotSeeItSeesNothing(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Page list = reader.opens("/sezzle?search=" + bought.uuid());
    assertThat(list.shows("tbody tr")).isTrue();
    assertThat(list.shows("input[name=payment], .sezzle-bulk")).isFalse();
    assertThat(reader.opens("/sezzle/bulk/new").status()).isEqualTo(403);

    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    for (String path :
        List.of("/sezzle", "/sezzle/payments.csv", "/sezzle/bulk/new", "/sezzle/health")) {
      assertThat(none.opens(path).status()).as(path).isEqualTo(403);
    }
    assertThat(none.opens("/sezzle/banner").status()).isEqualTo(403);
  }

  @Test
  void whoReadsFrenchReadsFrench(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page page = admin.opens("/sezzle?blLocaleCode=fr_CA&search=" + bought.uuid());

    assertThat(page.text("tbody tr").replaceAll("\\s", " ")).contains("Autorisé", "3 713,70 $");
    assertThat(page.text(".sezzle-count")).isEqualTo("1 paiement");
  }

  private static Page follow(Administrator admin, Page page, String link) throws IOException {
    return admin.opens(page.document().select(link).attr("href").replaceFirst("^/admin", ""));
  }

  private static List<String> numbers(Page page) {
    return page.document().select("tbody th a").eachText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
