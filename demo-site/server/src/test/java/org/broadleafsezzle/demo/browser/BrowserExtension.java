package org.broadleafsezzle.demo.browser;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.openqa.selenium.WebDriverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each parameter a browser without a past, and pictures a failure. Starting one takes
 * seconds, so the process keeps those of tests that succeeded for the next ones.
 */
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
    Browser browser = idle(context).take();
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
        .getOrComputeIfAbsent(Opened.class, type -> new Opened(context), Opened.class);
  }

  private static Idle idle(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Idle.class, type -> new Idle(), Idle.class);
  }

  /** Those that one test has. */
  private static final class Opened implements AutoCloseable {
    private final ExtensionContext context;
    private final List<Browser> browsers = new ArrayList<>();

    Opened(ExtensionContext context) {
      this.context = context;
    }

    void add(Browser browser) {
      browsers.add(browser);
    }

    @Override
    public void close() {
      if (context.getExecutionException().isPresent()) {
        browsers.forEach(Browser::close);
      } else {
        browsers.forEach(idle(context)::put);
      }
    }
  }

  /** Those that no test has at the moment. */
  private static final class Idle implements AutoCloseable {
    private final Deque<Browser> browsers = new ArrayDeque<>();

    Browser take() {
      return browsers.isEmpty() ? Browser.open(Chromium.programs().orElseThrow()) : browsers.pop();
    }

    void put(Browser browser) {
      try {
        browser.forget();
        browsers.push(browser);
      } catch (WebDriverException e) {
        LOG.info("A browser that does not forget is not used again: {}", e.getMessage());
        browser.close();
      }
    }

    @Override
    public void close() {
      browsers.forEach(Browser::close);
    }
  }
}
