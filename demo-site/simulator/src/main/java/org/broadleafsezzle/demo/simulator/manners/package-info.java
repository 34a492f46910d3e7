/**
 * Ways in which Sezzle may behave otherwise than its documentation says, or than it says in another
 * place: named switches, each off until somebody turns it on. {@link
 * org.broadleafsezzle.demo.simulator.manners.Manner} lists them; {@link
 * org.broadleafsezzle.demo.simulator.manners.Manners} knows which are on; all code that behaves
 * differently under one asks it.
 */
package org.broadleafsezzle.demo.simulator.manners;
