package org.broadleafsezzle.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.ledger.LinkChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientsTest {

  @ParameterizedTest
  @CsvSource({
    "206 555 0100",
    "(206) 555-0100",
    "206.555.0100",
    "+1 206 555 0100",
    "1-206-555-0100",
    "' 2065550100 '"
  })
  void aNumberOfNorthAmericaIsReadHoweverItIsWritten(String typed) {
    assertThat(Recipients.read(LinkChannel.SMS, typed)).contains("+12065550100");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "555 0100",
        "106 555 0100",
        "206 155 0100",
        "+44 20 7946 0000",
        "+2 206 555 0100",
        "206 555 0100 0",
        "206 555 01OO",
        "\u0662065550100",
        "grace@example.com"
      })
  void whatIsNoSuchNumberIsNone(String typed) {
    assertThat(Recipients.read(LinkChannel.SMS, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grace@example.com",
        "grace.hopper+shop@mail.example.co.uk",
        "o'brien@example.com",
        "g@m\u00FCnchen.example"
      })
  void anAddressIsTakenAsItIs(String typed) {
    assertThat(Recipients.read(LinkChannel.EMAIL, " " + typed + " ")).contains(typed);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "grace",
        "grace@",
        "@example.com",
        "grace@localhost",
        "grace@exam ple.com",
        "grace@@example.com",
        "grace@example..com",
        ".grace@example.com",
        "grace.@example.com",
        "grace@example.com,ada@example.com",
        "grace@example.com\nbcc: ada@example.com",
        "Grace <grace@example.com>"
      })
  void whatIsNoAddressIsNone(String typed) {
    assertThat(Recipients.read(LinkChannel.EMAIL, typed)).isEmpty();
  }
}
