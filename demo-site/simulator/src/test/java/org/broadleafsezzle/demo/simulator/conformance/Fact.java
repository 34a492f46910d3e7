package org.broadleafsezzle.demo.simulator.conformance;

import java.util.function.Supplier;

/**
 * Something that Sezzle's documentation leaves open, contradicts itself about, or that only others
 * tell of.
 *
 * @param name what it is about
 * @param simulated what the simulator does
 * @param look looks, and says in a few words without ids or amounts of time what there was; throws
 *     a {@link NotSeenException} if it can't
 */
record Fact(String name, String simulated, Supplier<String> look) {}
