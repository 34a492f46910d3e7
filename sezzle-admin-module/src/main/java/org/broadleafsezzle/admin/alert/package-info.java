/**
 * Tells who runs the shop, and a program of the shop's own, what needs a person: what the list of
 * payments and the health have found, all that is new of it at a time.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.alert.AlertWatch}. {@code AlertMail} and {@code
 * AlertCall} make what is sent; the payment module's {@code NoticeSender} sends it.
 */
package org.broadleafsezzle.admin.alert;
