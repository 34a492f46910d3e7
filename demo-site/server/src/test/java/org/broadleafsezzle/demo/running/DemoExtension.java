package org.broadleafsezzle.demo.running;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the demo once for a whole run, and gives each test Sezzle as if just started. */
class DemoExtension implements BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(DemoExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    ShopSettings.restore();
    ShopSettings.forgetStored(demo(context));
    demo(context).sezzle().reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return demo(context);
  }

  private static Demo demo(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Demo.class, type -> Demo.start(), Demo.class);
  }
}
