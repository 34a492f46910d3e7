package org.broadleafsezzle.demo.storefront.security;

import java.io.IOException;
import java.net.URI;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the Content-Security-Policy of the shop's pages: their scripts and frames are the shop's
 * own, and Sezzle's one script, which a setting has the checkout page load; Sezzle's page may be in
 * a frame, which leads back to the shop in the end.
 */
public class PagePolicyFilter extends OncePerRequestFilter {

  private static final String PAGES =
      "https://checkout.sezzle.com https://sandbox.checkout.sezzle.com";
  private static final String SCRIPT = "https://checkout-sdk.sezzle.com/checkout.min.js";

  private final String policy;

  /**
   * @param apiUrl of a simulator, whose pages are where its API is; null for Sezzle's own
   */
  public PagePolicyFilter(String apiUrl) {
    policy =
        String.format(
            "script-src 'self' %s; object-src 'none'; base-uri 'self'; frame-ancestors 'self';"
                + " frame-src 'self' %s",
            apiUrl == null ? SCRIPT : URI.create(apiUrl).resolve("/checkout.min.js"),
            apiUrl == null ? PAGES : URI.create(apiUrl).resolve("/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    chain.doFilter(request, response);
  }
}
