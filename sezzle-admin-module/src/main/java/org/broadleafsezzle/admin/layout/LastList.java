package org.broadleafsezzle.admin.layout;

import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The list as an administrator has looked at it last, with its filter, order and page: where the
 * other pages lead back to. Kept for as long as they are signed in.
 */
@Component("blSezzleLastList")
public class LastList {

  private static final String ATTRIBUTE = LastList.class.getName();
  private static final String WHOLE = "/" + AdminPages.SECTION;

  /**
   * Remembers it.
   *
   * @param link below the admin's address
   */
  public void remember(String link) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ATTRIBUTE, link, RequestAttributes.SCOPE_SESSION);
  }

  /** Below the admin's address; the whole list if none was looked at. */
  public String link() {
    ServletRequestAttributes request =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    HttpSession session = request.getRequest().getSession(false);
    Object link = session == null ? null : session.getAttribute(ATTRIBUTE);
    return link == null ? WHOLE : link.toString();
  }
}
