package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The addresses that a shopper, a link or Sezzle opens. Spring 6 no longer ignores a slash at the
 * end.
 */
class ShopperAddressesTest {

  @ParameterizedTest
  @ValueSource(classes = {ReturnController.class, LinkController.class, AccountController.class})
  void areTheSameWithASlashAtTheEnd(Class<?> controller) {
    List<String> addresses =
        Stream.of(controller.getDeclaredMethods())
            .filter(method -> isOpened(method))
            .flatMap(method -> Stream.of(method.getAnnotation(RequestMapping.class).value()))
            .toList();

    assertThat(addresses).isNotEmpty();
    assertThat(addresses.stream().filter(address -> !address.endsWith("/")))
        .allSatisfy(address -> assertThat(addresses).contains(address + "/"));
  }

  private static boolean isOpened(Method method) {
    RequestMapping mapping = method.getAnnotation(RequestMapping.class);
    return mapping != null && List.of(mapping.method()).contains(RequestMethod.GET);
  }
}
