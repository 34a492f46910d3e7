package org.broadleafsezzle.admin.settings;

import org.broadleafsezzle.settings.SettingProblem;

/** A problem in the list above the fields. */
public final class ProblemRow {

  private final SettingProblem problem;
  private final SettingWords words;

  ProblemRow(SettingProblem problem, SettingWords words) {
    this.problem = problem;
    this.words = words;
  }

  /** Of the field it is about. */
  public String getName() {
    return problem.key().name();
  }

  public String getLabel() {
    return words.label(problem.key());
  }

  public String getText() {
    return words.problem(problem);
  }
}
