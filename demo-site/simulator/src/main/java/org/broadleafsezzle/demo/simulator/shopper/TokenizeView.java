package org.broadleafsezzle.demo.simulator.shopper;

/** The question whether a merchant may charge the shopper later. */
public record TokenizeView(Texts texts, String merchant, String action, String nonce) {}
