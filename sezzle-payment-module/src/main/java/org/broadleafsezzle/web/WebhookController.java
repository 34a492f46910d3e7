package org.broadleafsezzle.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.api.webhook.WebhookSignature;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.webhook.WebhookReceipt;
import org.broadleafsezzle.webhook.WebhookReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The address at which Sezzle tells the shop its news. The shop's filters (session, CSRF, cart)
 * must leave the path out; the signature is what admits a request.
 */
@Controller
public class WebhookController {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
  private static final int PART = 8 * 1024;

  private final WebhookReceiver receiver;

  public WebhookController(WebhookReceiver receiver) {
    this.receiver = receiver;
  }

  /** Answers with a status only; anything but 200 has Sezzle deliver again. */
  @RequestMapping(WebhookReceiver.PATH)
  public void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!"POST".equals(request.getMethod())) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Optional<byte[]> body = read(request);
    response.setStatus(
        body.isPresent()
            ? statusOf(body.get(), request.getHeader(WebhookSignature.HEADER))
            : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
  }

  /** Empty if it is too long; then hardly more of it is read than may be. */
  private static Optional<byte[]> read(HttpServletRequest request) throws IOException {
    if (request.getContentLength() > WebhookDelivery.LONGEST_BODY) {
      return Optional.empty();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    int length = request.getInputStream().read(part);
    while (length >= 0 && body.size() <= WebhookDelivery.LONGEST_BODY) {
      body.write(part, 0, length);
      length = request.getInputStream().read(part);
    }
    return Optional.of(body.toByteArray())
        .filter(whole -> whole.length <= WebhookDelivery.LONGEST_BODY);
  }

  private int statusOf(byte[] body, String signature) {
    try {
      return statusOf(receiver.receive(body, signature));
    } catch (RuntimeException e) {
      LOG.error("A webhook could not be taken in; Sezzle delivers it again.", e);
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  private static int statusOf(WebhookReceipt receipt) {
    switch (receipt) {
      case FORGED:
        return HttpServletResponse.SC_UNAUTHORIZED;
      case OFF:
        return HttpServletResponse.SC_NOT_FOUND;
      default:
        return HttpServletResponse.SC_OK;
    }
  }
}
