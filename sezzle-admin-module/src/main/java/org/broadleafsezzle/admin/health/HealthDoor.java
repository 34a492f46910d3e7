package org.broadleafsezzle.admin.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Answers monitoring, which shows the token of {@code gateway.sezzle.health.token}. The admin's
 * sign-in does not stand before this address, so everything {@link HealthAddress} recognizes is
 * answered here and goes no further: 404 without a token in the settings or in any other spelling,
 * 405 to any method but GET, 401 without the right token.
 */
@Component("blSezzleHealthDoor")
public class HealthDoor extends GenericFilterBean implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(HealthDoor.class);
  private static final String BEARER = "Bearer ";

  /** Before Spring Security, which Spring Boot puts at -100, for lines where that registers it. */
  private static final int ORDER = -1000;

  private final HealthAddress address;
  private final Health health;
  private final HealthJson json;
  private final SezzleSettingsSource settings;

  @Autowired
  public HealthDoor(
      HealthAddress address, Health health, HealthJson json, SezzleSettingsSource settings) {
    this.address = address;
    this.health = health;
    this.json = json;
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (address.matches((HttpServletRequest) request)) {
      answer((HttpServletRequest) request, (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<String> token = HealthAddress.isExact(request) ? token() : Optional.empty();
    if (!token.isPresent()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (!"GET".equals(request.getMethod())) {
      response.setHeader("Allow", "GET");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (isShown(token.get(), request.getHeader("Authorization"))) {
      show(health.report(), response);
    } else {
      LOG.warn("Denied: monitoring asked without the right token");
      response.setHeader("WWW-Authenticate", "Bearer");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** 200 unless something is {@link Level#DOWN}, then 503. */
  private void show(HealthReport report, HttpServletResponse response) throws IOException {
    response.setStatus(
        report.getLevel() == Level.DOWN
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_OK);
    response.setContentType("application/json; charset=UTF-8");
    json.write(report, response.getOutputStream());
  }

  private Optional<String> token() {
    try {
      return settings.healthToken();
    } catch (SettingsException e) {
      LOG.error("Monitoring can't read the health of the Sezzle payments: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Takes the same time however much of the token is right. */
  private static boolean isShown(String token, String header) {
    String shown =
        header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
