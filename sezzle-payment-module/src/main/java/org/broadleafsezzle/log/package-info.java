/**
 * A readable log for the shop: {@link org.broadleafsezzle.log.SaidOnce} has a trouble that lasts
 * told once a day. {@code job} and {@code webhook} use it, and the admin module.
 */
package org.broadleafsezzle.log;
