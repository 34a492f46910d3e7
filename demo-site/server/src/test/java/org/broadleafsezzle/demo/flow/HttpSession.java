package org.broadleafsezzle.demo.flow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without a screen: keeps cookies, follows redirects, and sends a form with what is in
 * it, its token among it. For one thread at a time.
 */
public final class HttpSession {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final HttpClient still =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Duration waited = Duration.ZERO;

  /**
   * The first answer, of which only the head is looked at.
   *
   * @param location where it leads to; null if it leads nowhere
   */
  public record Answer(int status, String location) {}

  /** Asks, and does not go where the answer leads to: quick. */
  public Answer knock(String url) throws IOException {
    return knock(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  /** Sends a form that no page has shown, and does not go where the answer leads to. */
  public Answer knock(String url, Map<String, String> fields) throws IOException {
    return knock(form(url, fields));
  }

  private Answer knock(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<Void> answer =
          still.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
      return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The page in the end.
   *
   * @param url after all redirects
   */
  public record Page(URI url, int status, Document document) {

    /** The text of the first element. */
    public String text(String css) {
      return document.select(css).stream()
          .findFirst()
          .orElseThrow(() -> new NoSuchElementException("No %s in %s".formatted(css, this)))
          .text();
    }

    public boolean shows(String css) {
      return !document.select(css).isEmpty();
    }
  }

  /** Goes on with the session of a browser that has these cookies for the address. */
  void take(String url, Map<String, String> browsers) {
    browsers.forEach(
        (name, value) -> {
          HttpCookie cookie = new HttpCookie(name, value);
          cookie.setPath("/");
          cookie.setVersion(0);
          cookies.getCookieStore().add(URI.create(url), cookie);
        });
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies().get(name));
  }

  /** All cookies, by name. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (a, b) -> a));
  }

  /** The time it has waited for answers so far. */
  public Duration waited() {
    return waited;
  }

  /**
   * Opens an address.
   *
   * @throws IOException if the connection breaks: the process at its other end was killed, say
   */
  public Page get(String url) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  /**
   * Presses this button, or sends the form around this element, filled in as told and otherwise as
   * it is.
   */
  public Page submit(Page page, String css, Map<String, String> filledIn) throws IOException {
    Element pressed =
        page.document().select(css).stream()
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("No " + css + " on " + page.url() + "\n" + page));
    FormElement form = (FormElement) pressed.closest("form");
    Stream<String> asItIs =
        form.formData().stream()
            .filter(field -> !filledIn.containsKey(field.key()))
            .map(field -> encode(field.key(), field.value()));
    Stream<String> asTold = Stream.concat(encode(filledIn), itself(pressed));
    String body = Stream.concat(asItIs, asTold).collect(Collectors.joining("&"));
    String action = form.hasAttr("action") ? form.absUrl("action") : page.url().toString();
    return send(form(action, body));
  }

  /** A button that was pressed is part of the form. */
  private static Stream<String> itself(Element pressed) {
    return pressed.is("button[name]")
        ? Stream.of(encode(pressed.attr("name"), pressed.attr("value")))
        : Stream.empty();
  }

  /** Sends a form that no page has shown. */
  public Page post(String url, Map<String, String> fields) throws IOException {
    return send(form(url, fields));
  }

  private static HttpRequest.Builder form(String url, Map<String, String> fields) {
    return form(url, encode(fields).collect(Collectors.joining("&")));
  }

  private static HttpRequest.Builder form(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url.replaceFirst("#.*", "")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** A header of the answer at this address. */
  public Optional<String> header(String url, String name) throws IOException {
    return exchange(HttpRequest.newBuilder(URI.create(url)).GET()).headers().firstValue(name);
  }

  /** A file. */
  public String download(String url) throws IOException {
    return exchange(HttpRequest.newBuilder(URI.create(url)).GET()).body();
  }

  private Page send(HttpRequest.Builder request) throws IOException {
    HttpResponse<String> answer = exchange(request);
    return new Page(
        answer.uri(), answer.statusCode(), Jsoup.parse(answer.body(), answer.uri().toString()));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
    try {
      long start = System.nanoTime();
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      waited = waited.plusNanos(System.nanoTime() - start);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> encode(Map<String, String> fields) {
    return fields.entrySet().stream().map(field -> encode(field.getKey(), field.getValue()));
  }

  private static String encode(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
