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

/** How it goes, as JSON for a program. */
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
      check.put("status", finding.getLevel());
      check.put("message", words.plain(finding));
      check.put("numbers", finding.numbers());
      checks.add(check);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", report.getLevel());
    body.put("at", report.getAt().toString());
    body.put("checks", checks);
    json.writeValue(to, body);
  }
}
