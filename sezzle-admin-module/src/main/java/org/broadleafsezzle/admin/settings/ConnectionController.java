package org.broadleafsezzle.admin.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.api.SezzleMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Test connection, on the settings page. */
@Controller("blSezzleConnectionController")
public class ConnectionController {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConnectionTest test;
  private final ConnectionWords words;

  @Autowired
  public ConnectionController(ConnectionTest test, ConnectionWords words) {
    this.test = test;
    this.words = words;
  }

  /** The result, in the administrator's language. */
  @NeedsPermission(SezzlePermission.SETTINGS)
  @RequestMapping(
      value = "/sezzle/settings/test-connection",
      method = RequestMethod.POST,
      produces = "application/json;charset=UTF-8")
  @ResponseBody
  public String test(
      @RequestParam("mode") SezzleMode mode,
      @RequestParam("publicKey") String publicKey,
      @RequestParam("privateKey") String privateKey)
      throws JsonProcessingException {
    ConnectionResult result = test.run(mode, publicKey.trim(), privateKey.trim());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("connected", result.isConnected());
    answer.put("code", result.name());
    answer.put("text", words.of(result));
    return JSON.writeValueAsString(answer);
  }
}
