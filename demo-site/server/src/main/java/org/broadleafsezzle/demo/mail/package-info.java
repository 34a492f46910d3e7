/** A mail server for the demo that delivers nothing, and a page that shows what it was given. */
package org.broadleafsezzle.demo.mail;
