package org.broadleafsezzle.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The settings would not work together; nothing was saved. */
public final class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;

  InvalidSettingsException(List<SettingProblem> problems) {
    super(
        problems.stream()
            .map(SettingProblem::toString)
            .collect(Collectors.joining("; ", "Nothing was saved. ", "")));
    this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
  }

  public List<SettingProblem> problems() {
    return problems;
  }
}
