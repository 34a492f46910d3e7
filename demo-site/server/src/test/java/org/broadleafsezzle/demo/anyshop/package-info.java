/**
 * The flows of a shop with both modules, over nothing but HTTP: the shop's pages, its admin's, and
 * the simulator's control API. In {@code mvn verify} the shop is the demo; {@code mvn -Pshop verify
 * -Dshop.url=… -Dadmin.url=… -Dsezzle.url=…} runs the same against a shop that is up already, of
 * any line of the platform: see docs/platforms.md.
 */
package org.broadleafsezzle.demo.anyshop;
