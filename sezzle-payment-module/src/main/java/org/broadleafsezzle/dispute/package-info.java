/**
 * Disputes of shoppers, as Sezzle tells of them: their terms, until when they have to be answered,
 * and what a closed one did to the money, which is read at Sezzle before it is believed.
 */
package org.broadleafsezzle.dispute;
