package org.broadleafsezzle.demo.simulator.problems;

import java.util.List;

/** A request that can be read and must not be carried out; the API answers it with 422. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems all that is wrong, at least one
   */
  public RefusedException(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** A refusal for one reason. */
  public RefusedException(String code, String location, String message) {
    this(List.of(new Problem(code, location, message)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
