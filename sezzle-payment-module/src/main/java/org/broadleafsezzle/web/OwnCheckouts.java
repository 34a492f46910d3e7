package org.broadleafsezzle.web;

import javax.servlet.http.HttpSession;

/** The checkouts that a web session has started: only those it may ask about. */
final class OwnCheckouts {

  private static final String ATTRIBUTE = OwnCheckouts.class.getName() + ".";

  private OwnCheckouts() {}

  static void add(HttpSession session, String checkoutId) {
    session.setAttribute(ATTRIBUTE + checkoutId, Boolean.TRUE);
  }

  static boolean has(HttpSession session, String checkoutId) {
    return session.getAttribute(ATTRIBUTE + checkoutId) != null;
  }
}
