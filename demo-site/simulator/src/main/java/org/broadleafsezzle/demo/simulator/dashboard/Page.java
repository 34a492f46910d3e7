package org.broadleafsezzle.demo.simulator.dashboard;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.pages.Templates;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** The parts that all pages of the dashboard share: their frame, and how a form is taken. */
final class Page {

  private static final int TOKEN_BITS = 128;
  private static final String DONE = "done";

  private final Simulation simulation;
  private final Templates templates =
      new Templates("/org/broadleafsezzle/demo/simulator/dashboard/");
  private final String formToken = new BigInteger(TOKEN_BITS, new SecureRandom()).toString(36);

  Page(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * The frame of a page.
   *
   * @param active the entry of the menu that is shown as the current one
   * @param clockOffset how far the clock was moved; null if it was not
   * @param done the word in the address that tells what was done; null if it has no such word
   * @param error what could not be done; null if nothing
   */
  public record Frame(
      String active,
      String formToken,
      String merchant,
      String now,
      String clockOffset,
      String done,
      String error) {}

  /** A page: its frame, and what is in it. */
  public record Framed(Frame frame, Object view) {}

  /** Shows a page, with the word in its address about what was done. */
  Answer show(Request request, String template, Object view) {
    String done = request.queryParameter(DONE).orElse(null);
    return render(200, template, view, done, null);
  }

  /** Shows a page again whose form could not be taken. */
  Answer refused(String template, Object view, String error) {
    return render(422, template, view, null, error);
  }

  /** The values that a page shows when its form is refused. */
  interface Again {
    Answer show(Request request, String error);
  }

  /** A form whose sending changes something: it has to carry this dashboard's token. */
  Route<Function<Request, Answer>> form(
      String path, Function<Request, Answer> handler, Again again) {
    return new Route<>("POST", path, "dashboard", request -> take(request, handler, again));
  }

  /** A page to look at. */
  Route<Function<Request, Answer>> page(String path, Function<Request, Answer> handler) {
    return new Route<>(
        "GET",
        path,
        "dashboard",
        request -> {
          try {
            return handler.apply(request);
          } catch (NotFoundException e) {
            return notFound(e);
          }
        });
  }

  /** Leads the browser to a page that says what was done. */
  static Answer done(String path, String word) {
    return Answer.seeOther(path + "?" + DONE + "=" + word);
  }

  private Answer take(Request request, Function<Request, Answer> handler, Again again) {
    String token = request.formField("token").orElse("");
    if (!MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8))) {
      return render(403, "notice.ftlh", "", null, "This form is out of date. Open the page again.");
    }
    try {
      return handler.apply(request);
    } catch (NotFoundException e) {
      return notFound(e);
    } catch (RefusedException | IllegalArgumentException e) {
      return again.show(request, e.getMessage());
    }
  }

  private Answer notFound(NotFoundException e) {
    return render(404, "notice.ftlh", "", null, e.getMessage());
  }

  private Answer render(int status, String template, Object view, String done, String error) {
    Duration offset = simulation.clock().offset();
    Frame frame =
        new Frame(
            template.replace(".ftlh", ""),
            formToken,
            simulation.merchant().settings().name(),
            Formats.time(simulation.clock().instant()),
            offset.isZero() ? null : Formats.duration(offset),
            done,
            error);
    return templates.page(status, template, new Framed(frame, view));
  }
}
