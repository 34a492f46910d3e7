/**
 * Payment links: finding a cart, sending its checkout to the customer, and what became of it. Start
 * with {@link org.broadleafsezzle.admin.link.LinkController}.
 */
package org.broadleafsezzle.admin.link;
