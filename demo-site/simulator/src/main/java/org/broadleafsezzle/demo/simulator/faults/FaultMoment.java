package org.broadleafsezzle.demo.simulator.faults;

/** Whether the operation takes place all the same. */
public enum FaultMoment {
  /**
   * The fault comes first: the operation does not take place. With {@link FaultKind#LATE} it takes
   * place late.
   */
  BEFORE,
  /** The operation takes place; only its answer suffers. */
  AFTER
}
