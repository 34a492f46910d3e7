/**
 * What all JSON that comes from outside is read with. Start with {@link
 * org.broadleafsezzle.api.json.ShallowJson}.
 */
package org.broadleafsezzle.api.json;
