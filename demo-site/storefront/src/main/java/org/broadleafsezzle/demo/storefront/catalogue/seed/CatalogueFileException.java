package org.broadleafsezzle.demo.storefront.catalogue.seed;

/** The catalogue file cannot be used; the message says where it is wrong. */
final class CatalogueFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueFileException(String message) {
    super("catalogue.json: " + message);
  }

  CatalogueFileException(String message, Throwable cause) {
    super("catalogue.json: " + message, cause);
  }
}
