package org.broadleafsezzle.demo.simulator.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** The style sheet of all pages. */
public final class Assets {

  private static final String STYLE_SHEET =
      "/org/broadleafsezzle/demo/simulator/pages/simulator.css";

  private Assets() {}

  public static List<Route<Function<Request, Answer>>> routes() {
    Answer styleSheet = Answer.text("text/css", read(STYLE_SHEET));
    return List.of(new Route<>("GET", "/assets/simulator.css", "asset", request -> styleSheet));
  }

  private static String read(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
