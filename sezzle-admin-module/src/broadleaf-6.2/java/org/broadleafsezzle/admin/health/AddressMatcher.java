package org.broadleafsezzle.admin.health;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** What Spring Security takes to recognize a request. */
interface AddressMatcher extends RequestMatcher {}
