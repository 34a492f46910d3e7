package org.broadleafsezzle.demo.simulator.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/**
 * The style sheet of all pages, with the fonts that they are set in, their one script, and the
 * script that a merchant's pages load.
 */
public final class Assets {

  private static final String FOLDER = "/org/broadleafsezzle/demo/simulator/pages/";
  private static final Pattern FONT = Pattern.compile("url\\(\"([\\w-]+\\.woff2)\"\\)");

  private Assets() {}

  public static List<Route<Function<Request, Answer>>> routes() {
    Answer styleSheet = Answer.text("text/css", styleSheet());
    Answer script = script("tell.js");
    Answer merchantScript = script("checkout.min.js");
    return List.of(
        new Route<>("GET", "/assets/simulator.css", "asset", request -> styleSheet),
        new Route<>("GET", "/assets/tell.js", "asset", request -> script),
        new Route<>("GET", "/checkout.min.js", "asset", request -> merchantScript));
  }

  private static Answer script(String name) {
    return Answer.text("text/javascript", new String(read(name), StandardCharsets.UTF_8));
  }

  private static String styleSheet() {
    String written = new String(read("simulator.css"), StandardCharsets.UTF_8);
    return FONT.matcher(written).replaceAll(Assets::embedded);
  }

  private static String embedded(MatchResult font) {
    String bytes = Base64.getEncoder().encodeToString(read(font.group(1)));
    return "url(\"data:font/woff2;base64," + bytes + "\")";
  }

  private static byte[] read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
