package org.broadleafsezzle.api.error;

/** The effect that a failed call can have had at Sezzle. */
public enum Effect {
  /** Surely nothing: the call may be made again, or given up, without a second look. */
  NONE,
  /** Perhaps all of it: read the order and compare. */
  UNKNOWN
}
