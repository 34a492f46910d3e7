package org.broadleafsezzle.notice;

import java.util.Optional;
import org.broadleafsezzle.platform.ShopBeans;

/** A notice in the shop's words where it has some, else in the module's. */
public class NoticeWords {

  private final ShopBeans beans;
  private final OwnTemplates own;

  public NoticeWords(ShopBeans beans, OwnTemplates own) {
    this.beans = beans;
    this.own = own;
  }

  NoticeText of(NoticeFacts facts) {
    return beans
        .ask(NoticeTemplates.class, "order=" + facts.getOrderId(), shop -> shop.write(facts))
        .stream()
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .orElseGet(() -> own.write(facts));
  }
}
