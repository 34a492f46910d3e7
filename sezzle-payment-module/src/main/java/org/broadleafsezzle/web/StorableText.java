package org.broadleafsezzle.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes the character NUL out of what a request's parameters and forms say, before any controller
 * reads it, the shop's own and the platform's too: no person types one, and PostgreSQL refuses to
 * store it or to look for it, so that one in an address or a search would end in a server error.
 */
@ControllerAdvice
public class StorableText {

  private static final String NUL = "\0";

  @InitBinder
  public void clean(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new Editor());
  }

  /** The text without NUL; null stays null. For parameters that no binder reads. */
  public static String of(String text) {
    return text == null ? null : text.replace(NUL, "");
  }

  private static final class Editor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      setValue(of(text));
    }

    @Override
    public String getAsText() {
      return getValue() == null ? "" : getValue().toString();
    }
  }
}
