package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostOfficeBoxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P.O. Box 12",
        "PO Box 12",
        "P O Box 12",
        "P. O. Box 12",
        "p.o.box12",
        "POBox 12",
        "PO-Box 12",
        "P0 Box 12",
        "P/O Box 12",
        "P.O. Box #12",
        "P.O. Box No. 12",
        "P.O. Box Number 12",
        "PO BOX A",
        "P.O. Box",
        "ＰＯ Ｂｏｘ 12",
        "P.O. Drawer 12",
        "POB 12",
        "P.O.B. 12",
        "P.O.B 12",
        "PO 12",
        "Box 12",
        "Box 12, Stn Main",
        "Post Office Box 12",
        "Post-Office Box 12",
        "Post Box 12",
        "Postal Box 12",
        "PMB 12",
        "123 Main St PMB 12",
        "123 Main St, PMB #12",
        "Private Mail Box 12",
        "Mailbox 12",
        "100 Main St, P.O. Box 12",
        "c/o Ada, PO Box 12",
        "Case postale 12",
        "case-postale no 12",
        "C.P. 12",
        "CP 12",
        "C. P. 12",
        "C P 12",
        "C.P.12",
        "CP nº 12",
        "C.P. 12, succ. Centre-ville",
        "12 rue Principale, C.P. 34",
        "Casier postal 12",
        "Boîte postale 12",
        "B.P. 12",
        "BP 12"
      })
  void isOneInEverySpelling(String line) {
    assertThat(PostOfficeBox.isIn(line)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "12 Boxwood St",
        "Poboxville",
        "12 Poboxville Rd",
        "12 Pobox Nord",
        "CP Rail Ave",
        "12 CP Rail Ave",
        "C.P. Rail Road 12",
        "12 Post Office Rd",
        "Post Office Square 1",
        "12 Postal Ave",
        "12 Box Hill Rd",
        "Box Elder Ave 12",
        "1 Boxer Ct",
        "45 Po St",
        "1 Pob Lane",
        "The Pmb Building",
        "Unit C, P5",
        "Apt B P12",
        "12 BP Blvd",
        "MCP 12",
        "Mailbox Lane 12",
        "12 Lock Street",
        "12 Case Ave",
        "3 Rue de la Poste",
        "RR 2 Box 12",
        "HC 1 Box 45",
        "PSC 4 Box 12",
        "CMR 450 Box 12",
        "Unit 2050 Box 4190"
      })
  void isNoneWhereOnlyTheLettersAreAlike(String line) {
    assertThat(PostOfficeBox.isIn(line)).isFalse();
  }
}
