package org.broadleafsezzle.web;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The module's stylesheet, for shops that have no rules of their own for its fragments, and its
 * scripts. Served by the module, since where a shop keeps such files differs from shop to shop.
 */
@Controller
public class AssetController {

  static final String STYLE = "/sezzle/style.css";
  static final String SCRIPT = "/sezzle/script.js";
  static final String CHECKOUT = "/sezzle/checkout.js";
  static final String VENDOR = "/sezzle/vendor.js";
  static final String RETURNED = "/sezzle/returned.js";

  private static final String FOLDER = "/sezzle/web/";

  /** Not in shared caches: in a shop whose security takes it in, it comes with a session. */
  private static final String A_DAY = "private, max-age=86400";

  @RequestMapping(value = STYLE, method = RequestMethod.GET)
  public void style(HttpServletResponse response) throws IOException {
    send("style.css", "text/css", response);
  }

  @RequestMapping(value = SCRIPT, method = RequestMethod.GET)
  public void script(HttpServletResponse response) throws IOException {
    send("script.js", "text/javascript", response);
  }

  @RequestMapping(value = CHECKOUT, method = RequestMethod.GET)
  public void checkoutScript(HttpServletResponse response) throws IOException {
    send("checkout.js", "text/javascript", response);
  }

  @RequestMapping(value = VENDOR, method = RequestMethod.GET)
  public void vendorScript(HttpServletResponse response) throws IOException {
    send("vendor.js", "text/javascript", response);
  }

  @RequestMapping(value = RETURNED, method = RequestMethod.GET)
  public void returnedScript(HttpServletResponse response) throws IOException {
    send("returned.js", "text/javascript", response);
  }

  private static void send(String file, String type, HttpServletResponse response)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Cache-Control", A_DAY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    try (InputStream content = AssetController.class.getResourceAsStream(FOLDER + file)) {
      StreamUtils.copy(content, response.getOutputStream());
    }
  }
}
