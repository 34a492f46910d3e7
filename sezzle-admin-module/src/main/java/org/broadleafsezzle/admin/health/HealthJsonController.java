package org.broadleafsezzle.admin.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * How it goes, for monitoring, which shows the token of {@code gateway.sezzle.health.token}. The
 * admin's sign-in does not stand before this address.
 */
@Controller("blSezzleHealthJsonController")
public class HealthJsonController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthJsonController.class);
  private static final String BEARER = "Bearer ";

  private final Health health;
  private final HealthWords words;
  private final SezzleSettingsSource settings;
  private final ObjectMapper json = new ObjectMapper();

  @Autowired
  public HealthJsonController(Health health, HealthWords words, SezzleSettingsSource settings) {
    this.health = health;
    this.words = words;
    this.settings = settings;
  }

  /** 200 unless something is {@link Level#DOWN}, then 503; 401 without the token. */
  @RequestMapping(value = "/sezzle/health.json", method = RequestMethod.GET)
  public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<String> token = token();
    if (!token.isPresent()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!isShown(token.get(), request.getHeader("Authorization"))) {
      LOG.warn("Denied: {} was asked for without the right token", request.getRequestURI());
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    HealthReport report = health.report();
    response.setStatus(
        report.getLevel() == Level.DOWN
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_OK);
    response.setContentType("application/json; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    json.writeValue(response.getOutputStream(), body(report));
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
    String shown = header != null && header.startsWith(BEARER) ? header.substring(7) : "";
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> body(HealthReport report) {
    List<Object> checks = new ArrayList<>();
    for (Finding finding : report.getFindings()) {
      Map<String, Object> check = new LinkedHashMap<>();
      check.put("name", finding.getCheck());
      check.put("status", finding.getLevel());
      check.put("message", words.plain(finding));
      check.put("numbers", finding.numbers());
      checks.add(check);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", report.getLevel());
    body.put("at", report.getAt().toString());
    body.put("checks", checks);
    return body;
  }
}
