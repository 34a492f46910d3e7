/**
 * The conformance suite: facts of Sezzle's API that its documentation leaves open, each looked at
 * over plain HTTP, in the simulator at every build and in Sezzle's sandbox when somebody has keys.
 * Begin with {@link org.broadleafsezzle.demo.simulator.conformance.Conformance}; docs/sandbox.md
 * says how to run it.
 */
package org.broadleafsezzle.demo.simulator.conformance;
