/**
 * Payment links: the checkout of a cart that an administrator sends to its customer. The session is
 * made as for a shopper at the checkout; the order is made as for a shopper who paid and never came
 * back. Start with {@link org.broadleafsezzle.link.LinkSending}.
 */
package org.broadleafsezzle.link;
