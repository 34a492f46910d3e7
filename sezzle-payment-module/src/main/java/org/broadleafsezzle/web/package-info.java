/**
 * The shop's addresses for Sezzle: redirect, return, cancel and webhook; and what the template
 * fragments in {@code webTemplates/sezzle} show.
 *
 * <p>Start with {@link org.broadleafsezzle.web.RedirectController} and {@link
 * org.broadleafsezzle.web.ReturnController}. Decides nothing itself: {@code checkout}, {@code
 * offer} and {@code webhook} do.
 */
package org.broadleafsezzle.web;
