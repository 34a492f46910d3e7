package org.broadleafsezzle.demo.simulator.shopper;

/**
 * A page that says how things stand.
 *
 * @param link where the shopper can go on; null if nowhere
 * @param told what it tells the merchant's page; null for nothing
 */
public record NoticeView(
    Texts texts, String merchant, String title, String message, String link, Told told) {}
