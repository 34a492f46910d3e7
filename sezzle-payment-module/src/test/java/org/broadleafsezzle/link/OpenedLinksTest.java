package org.broadleafsezzle.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.ledger.PayLink;
import org.junit.jupiter.api.Test;

class OpenedLinksTest extends LinkScene {

  @Test
  void theShopsAddressLeadsToSezzlesPageAndTheFirstTimeIsKept() {
    PayLink link = sending.send(copied(null), ADA).link().get();
    String token = link.getOpenToken().get();

    assertThat(openedLinks.open(token).url()).isEqualTo(checkoutOf(link).getSession().url());

    Optional<Instant> opened = links.find(link.getId()).get().getOpened();
    assertThat(opened).isPresent();
    openedLinks.open(token);
    assertThat(links.find(link.getId()).get().getOpened()).isEqualTo(opened);
  }

  @Test
  void aTokenOfNoLinkLeadsNowhere() {
    assertThat(openedLinks.open("x").isKnown()).isFalse();
    assertThat(openedLinks.open(null).isKnown()).isFalse();
  }

  @Test
  void aLinkThatIsPaidSaysSo() {
    PayLink link = sending.send(copied(null), ADA).link().get();
    checkouts.change(
        checkoutOf(link).getId(), row -> row.authorize(Optional.empty(), clock.instant()));

    OpenedLinks.Way way = openedLinks.open(link.getOpenToken().get());

    assertThat(way.isPaid()).isTrue();
    assertThat(way.url()).isEmpty();
    assertThat(links.find(link.getId()).get().getOpened()).isEmpty();
  }
}
