package org.broadleafsezzle.admin.order;

/** The address names no Sezzle payment. The answer is a page with status 404. */
class NoSuchPaymentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchPaymentException(Throwable cause) {
    super("There is no such Sezzle payment", cause);
  }
}
