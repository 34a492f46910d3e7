package org.broadleafsezzle.notice;

import java.util.Optional;

/**
 * Puts what a shopper is told by e-mail into the shop's own words and looks. A shop declares a
 * Spring bean of this type, or several, in its storefront; the first that has words for a notice
 * counts, and the module's own are taken for what none has. Asked in the background, with the
 * order's persistence context open; whatever it throws is logged, and the module's words are sent.
 */
public interface NoticeTemplates {

  /**
   * @return empty for the module's own words
   */
  Optional<NoticeText> write(NoticeFacts facts);
}
