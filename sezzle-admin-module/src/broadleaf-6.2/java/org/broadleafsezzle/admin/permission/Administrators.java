package org.broadleafsezzle.admin.permission;

import org.broadleafcommerce.openadmin.server.security.service.user.AdminUserDetails;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The administrator who is signed in on this thread. */
@Component("blSezzleAdministrators")
public class Administrators {

  boolean isSignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof AdminUserDetails;
  }

  /** As kept in the books and in the log. */
  public String login() {
    return details().getUsername();
  }

  private static AdminUserDetails details() {
    return (AdminUserDetails) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
  }
}
