package org.broadleafsezzle.admin.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The health as JSON for a program. */
@Component("blSezzleHealthJson")
public class HealthJson {

  private final HealthWords words;
  private final ObjectMapper json = new ObjectMapper();

  @Autowired
  public HealthJson(HealthWords words) {
    this.words = words;
  }

  void write(HealthReport report, OutputStream to) throws IOException {
    List<Object> checks = new ArrayList<>();
    for (Finding finding : report.getFindings()) {
      Map<String, Object> check = new LinkedHashMap<>();
      check.put("name", finding.getCheck());
      check.putAll(details(finding));
      checks.add(check);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", report.getLevel());
    body.put("at", report.getAt().toString());
    body.put("checks", checks);
    json.writeValue(to, body);
  }

  /** The details of each check, by its name. */
  Map<String, Object> checks(HealthReport report) {
    Map<String, Object> checks = new LinkedHashMap<>();
    report.getFindings().forEach(finding -> checks.put(finding.getCheck(), details(finding)));
    return checks;
  }

  private Map<String, Object> details(Finding finding) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("status", finding.getLevel());
    details.put("message", words.plain(finding));
    details.put("numbers", finding.numbers());
    return details;
  }
}
