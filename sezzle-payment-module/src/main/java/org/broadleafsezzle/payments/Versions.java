package org.broadleafsezzle.payments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions told to Sezzle, as Maven has written them into the jars. */
final class Versions {

  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
  private static final String UNKNOWN = "unknown";

  private Versions() {}

  static String ofModule() {
    return of("/META-INF/maven/org.broadleafsezzle/sezzle-payment-module/pom.properties");
  }

  static String ofPlatform() {
    return of("/META-INF/maven/org.broadleafcommerce/broadleaf-common/pom.properties");
  }

  private static String of(String resource) {
    Properties written = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(resource)) {
      if (in != null) {
        written.load(in);
      }
    } catch (IOException e) {
      LOG.warn("{} can't be read; Sezzle is not told a version", resource, e);
    }
    return written.getProperty("version", UNKNOWN);
  }
}
