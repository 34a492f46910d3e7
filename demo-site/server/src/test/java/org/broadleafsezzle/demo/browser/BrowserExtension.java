package org.broadleafsezzle.demo.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a fresh browser for each parameter, closes it after the test, and pictures a failure. */
class BrowserExtension
    implements ExecutionCondition, ParameterResolver, TestExecutionExceptionHandler {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Path FAILURES = Path.of("target", "browser-failures");
  private static final Logger LOG = LoggerFactory.getLogger(BrowserExtension.class);
  private static final String SKIPPED =
      "Browser tests are skipped: install the packages chromium and chromium-driver to run them";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.programs().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium and its driver are installed");
    }
    if (context.getTestMethod().isEmpty()) {
      LOG.warn("{} ({})", SKIPPED, context.getRequiredTestClass().getSimpleName());
    }
    return ConditionEvaluationResult.disabled(SKIPPED);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browser browser = Browser.open(Viewport.DESKTOP, Chromium.programs().orElseThrow());
    opened(context).add(browser);
    return browser;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    int number = 0;
    for (Browser browser : opened(context).browsers) {
      String name = context.getRequiredTestMethod().getName() + "-" + number++ + ".png";
      browser.screenshot(FAILURES.resolve(name));
    }
    throw failure;
  }

  private static Opened opened(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Opened.class, type -> new Opened(), Opened.class);
  }

  private static final class Opened implements AutoCloseable {
    private final List<Browser> browsers = new ArrayList<>();

    void add(Browser browser) {
      browsers.add(browser);
    }

    @Override
    public void close() {
      browsers.forEach(Browser::close);
    }
  }
}
