package org.broadleafsezzle.demo.simulator.problems;

/** The request names something that does not exist; the API answers it with 404. */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what what was looked for, e.g. {@code order}
   * @param uuid the id it was looked for by
   */
  public NotFoundException(String what, String uuid) {
    super("There is no " + what + " " + uuid + ".");
  }
}
