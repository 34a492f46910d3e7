package org.broadleafsezzle.admin.health;

/** The gravity of a finding; each level is worse than the one before. */
public enum Level {
  OK,
  /** It works, but something needs a person. */
  ATTENTION,
  /** Something that shoppers or money depend on does not work. */
  DOWN
}
