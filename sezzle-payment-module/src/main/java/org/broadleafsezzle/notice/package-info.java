/**
 * Tells people what has happened to payments: {@link org.broadleafsezzle.notice.NoticeSender} sends
 * what waits in the ledger's outbox, by the {@link org.broadleafsezzle.notice.NoticeCarrier} of
 * each recipient. {@link org.broadleafsezzle.notice.ShopperMail} is the shopper's. Knows the
 * ledger, the settings and the platform's orders and e-mails.
 */
package org.broadleafsezzle.notice;
