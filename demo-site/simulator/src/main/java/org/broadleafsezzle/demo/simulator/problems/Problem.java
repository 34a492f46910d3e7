package org.broadleafsezzle.demo.simulator.problems;

/**
 * One thing that is wrong with a request, as Sezzle names it.
 *
 * @param code a word for programs, e.g. {@code invalid}
 * @param location where in the request, e.g. {@code order.amount.currency}; may be null
 * @param message a sentence for people
 */
public record Problem(String code, String location, String message) {}
