package org.broadleafsezzle.api.http.transport;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.Json;

/** Tells Sezzle which plugin on which platform is calling. */
final class PlatformHeader {
  static final String NAME = "Sezzle-Platform";

  private PlatformHeader() {}

  static String value(SezzleClientConfig config) {
    Map<String, String> platform = new LinkedHashMap<>();
    platform.put("id", "Broadleaf");
    platform.put("version", config.getPlatformVersion());
    platform.put("plugin_version", config.getPluginVersion());
    return Base64.getEncoder().encodeToString(Json.write(platform));
  }

  static String userAgent(SezzleClientConfig config) {
    return "broadleaf-sezzle/"
        + config.getPluginVersion()
        + " Broadleaf/"
        + config.getPlatformVersion();
  }
}
