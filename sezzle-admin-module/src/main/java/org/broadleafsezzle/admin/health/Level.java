package org.broadleafsezzle.admin.health;

/** How bad it is; each is worse than the one before. */
public enum Level {
  OK,
  /** It works, but something needs a person. */
  ATTENTION,
  /** Something that shoppers or money depend on does not work. */
  DOWN
}
