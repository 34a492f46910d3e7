package org.broadleafsezzle.checkout;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a page's headers for those who show it in a frame, as browsers read them: {@code
 * frame-ancestors} of all policies of {@code Content-Security-Policy}; only where none has it,
 * {@code X-Frame-Options}.
 */
final class FramePolicy {

  private static final String DIRECTIVE = "frame-ancestors";

  private final URI page;
  private final List<String> ancestors;
  private final List<String> options;

  /**
   * @param page its absolute address
   * @param headers of its answer; a null name is the status line
   */
  FramePolicy(URI page, Map<String, List<String>> headers) {
    this.page = page;
    ancestors =
        values(headers, "Content-Security-Policy")
            .flatMap(policy -> Arrays.stream(policy.split(";")))
            .map(String::trim)
            .filter(directive -> directive.toLowerCase(Locale.ROOT).matches(DIRECTIVE + "(\\s.*)?"))
            .map(directive -> directive.substring(DIRECTIVE.length()).trim())
            .collect(Collectors.toList());
    options = values(headers, "X-Frame-Options").map(String::trim).collect(Collectors.toList());
  }

  private static Stream<String> values(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .flatMap(value -> Arrays.stream(value.split(",")));
  }

  /** Whether a page of this origin may show it. */
  boolean allows(URI origin) {
    return ancestors.isEmpty()
        ? options.stream().allMatch(option -> optionAllows(option, origin))
        : ancestors.stream().allMatch(sources -> sourcesAllow(sources, origin));
  }

  /** Browsers pay no attention to other words. */
  private boolean optionAllows(String option, URI origin) {
    return !"DENY".equalsIgnoreCase(option)
        && (!"SAMEORIGIN".equalsIgnoreCase(option) || FrameSource.isSameOrigin(page, origin));
  }

  private boolean sourcesAllow(String sources, URI origin) {
    return Arrays.stream(sources.split("\\s+"))
        .anyMatch(source -> new FrameSource(source, page).matches(origin));
  }
}
