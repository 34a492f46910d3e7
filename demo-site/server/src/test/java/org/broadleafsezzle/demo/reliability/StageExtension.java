package org.broadleafsezzle.demo.reliability;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stage for all tests of a run that take one; a test that failed may have left it dark. */
class StageExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(StageExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Stage stage =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Stage.class, type -> Stage.open(), Stage.class);
    if (!stage.shop().isRunning()) {
      stage.startAgain();
    }
    return stage;
  }
}
