package org.broadleafsezzle.demo.common;

import java.math.BigDecimal;
import org.broadleafsezzle.event.MoneyMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;

/** Notes in the log each amount that Sezzle has moved, as a shop would tell its bookkeeping. */
public class SalesJournal implements ApplicationListener<MoneyMoved> {

  private static final Logger LOG = LoggerFactory.getLogger(SalesJournal.class);
  private static final int DECIMALS = 2;

  @Override
  public void onApplicationEvent(MoneyMoved moved) {
    LOG.info(
        "Sales journal: {} {} {} of order {}, asked for by {}",
        moved.getClass().getSimpleName(),
        BigDecimal.valueOf(moved.getAmountInCents(), DECIMALS),
        moved.getCurrency(),
        moved.getOrderId(),
        moved.getOrigin());
  }
}
