package org.broadleafsezzle.admin.health;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** Spring Security's type to recognize a request. */
interface AddressMatcher extends RequestMatcher {}
