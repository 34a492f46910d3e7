package org.broadleafsezzle.demo.simulator.server;

import java.io.IOException;
import javax.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Gives the servlet what the servlet API has no word for: closing the connection unanswered. */
final class CutValve extends ValveBase {

  /** The request attribute that holds a {@link Runnable}. */
  static final String ATTRIBUTE = CutValve.class.getName();

  CutValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable cut = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    request.setAttribute(ATTRIBUTE, cut);
    getNext().invoke(request, response);
  }
}
