/**
 * The reader of all JSON that comes from outside. Start with {@link
 * org.broadleafsezzle.api.json.ShallowJson}.
 */
package org.broadleafsezzle.api.json;
