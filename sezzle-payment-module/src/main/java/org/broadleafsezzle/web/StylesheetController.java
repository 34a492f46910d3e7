package org.broadleafsezzle.web;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The module's stylesheet, for shops that have no rules of their own for its fragments. Served by
 * the module, since where a shop keeps its stylesheets differs from shop to shop.
 */
@Controller
public class StylesheetController {

  private static final String PLACE = "/sezzle/web/style.css";

  /** Not in shared caches: in a shop whose security takes it in, it comes with a session. */
  private static final String A_DAY = "private, max-age=86400";

  @RequestMapping(value = "/sezzle/style.css", method = RequestMethod.GET)
  public void show(HttpServletResponse response) throws IOException {
    response.setContentType("text/css;charset=UTF-8");
    response.setHeader("Cache-Control", A_DAY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    try (InputStream css = StylesheetController.class.getResourceAsStream(PLACE)) {
      StreamUtils.copy(css, response.getOutputStream());
    }
  }
}
