package org.broadleafsezzle.api.error;

/** What a failed call can have done at Sezzle. */
public enum Effect {
  /** Surely nothing: the call may be made again, or given up, without a second look. */
  NONE,
  /** Perhaps all of it: read the order and compare. */
  UNKNOWN
}
