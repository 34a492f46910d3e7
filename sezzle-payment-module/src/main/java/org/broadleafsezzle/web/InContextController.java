package org.broadleafsezzle.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.CheckoutWatch;
import org.broadleafsezzle.checkout.FramePermission;
import org.broadleafsezzle.checkout.ShopperReturn;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answers to the checkout page's script, while Sezzle's page is in a window or frame. A web
 * session gets answers about the checkouts that it has started, and about no other.
 */
@Controller
public class InContextController {

  /** Beneath it each checkout has its addresses, by its id in the ledger. */
  static final String CHECKOUTS = "/sezzle/checkout/";

  private static final String ONE = CHECKOUTS + "{id}";

  private final LimitedStart start;
  private final InContext inContext;
  private final FramePermission frames;
  private final CheckoutWatch watch;
  private final ShopperReturn shopperReturn;

  public InContextController(
      CheckoutStart checkoutStart,
      InContext inContext,
      FramePermission frames,
      CheckoutWatch watch,
      ShopperReturn shopperReturn,
      Clock clock) {
    start = new LimitedStart(checkoutStart, clock);
    this.inContext = inContext;
    this.frames = frames;
    this.watch = watch;
    this.shopperReturn = shopperReturn;
  }

  /**
   * The button at checkout, pressed by the script. Answers with the checkout and the address of
   * Sezzle's page to be shown, or with an address that the whole page is to go to: Sezzle saves no
   * account in a window or frame.
   */
  @RequestMapping(
      value = RedirectController.PATH,
      method = RequestMethod.POST,
      params = "inContext")
  public void open(
      @RequestParam(value = "sezzleSave", required = false) String saving,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      JsonAnswer.send(response, opened(request.getSession(), LimitedStart.saver(saving)));
    } catch (CheckoutRefusedException e) {
      JsonAnswer.send(
          response, goTo(request.getContextPath() + Redirects.checkoutWith(e.shopperMessage())));
    }
  }

  private Map<String, String> opened(HttpSession session, Optional<Long> saver)
      throws CheckoutRefusedException {
    CheckoutMode mode = inContext.mode();
    if (saver.isPresent() || mode == CheckoutMode.IFRAME && frames.isRefused()) {
      mode = CheckoutMode.REDIRECT;
    }
    StartedCheckout started = start.start(session, saver, mode);
    if (mode == CheckoutMode.IFRAME && !frames.isGiven(started.checkoutUrl())) {
      mode = CheckoutMode.REDIRECT;
      started = start.start(session, saver, mode);
    }
    if (mode == CheckoutMode.REDIRECT) {
      return goTo(started.checkoutUrl());
    }
    OwnCheckouts.add(session, started.checkoutId());
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("checkout", started.checkoutId());
    answer.put("url", started.checkoutUrl());
    return answer;
  }

  private static Map<String, String> goTo(String address) {
    return Collections.singletonMap("goTo", address);
  }

  /**
   * Whether the shopper is done at Sezzle.
   *
   * @param heard anything if Sezzle's page has told the checkout page something
   */
  @RequestMapping(value = ONE, method = RequestMethod.GET)
  public void state(
      @PathVariable("id") String id,
      @RequestParam(value = "heard", required = false) String heard,
      HttpSession session,
      HttpServletResponse response)
      throws IOException {
    if (!OwnCheckouts.has(session, id)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      JsonAnswer.send(response, Collections.emptyMap());
      return;
    }
    JsonAnswer.send(response, Collections.singletonMap("done", watch.isDone(id, heard != null)));
  }

  /** The shopper is done, or may be. */
  @RequestMapping(value = ONE + "/return", method = RequestMethod.GET)
  public ModelAndView returned(
      @PathVariable("id") String id, HttpSession session, HttpServletResponse response) {
    ReturnPages.protect(response);
    return OwnCheckouts.has(session, id)
        ? ReturnPages.show(shopperReturn.finished(id), response)
        : ReturnPages.unknown(response);
  }

  /** The shopper has closed the window or frame. */
  @RequestMapping(value = ONE + "/cancel", method = RequestMethod.GET)
  public ModelAndView cancelled(
      @PathVariable("id") String id, HttpSession session, HttpServletResponse response) {
    ReturnPages.protect(response);
    return OwnCheckouts.has(session, id)
        ? ReturnPages.show(shopperReturn.closed(id), response)
        : ReturnPages.unknown(response);
  }
}
