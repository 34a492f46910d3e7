package org.broadleafsezzle.demo.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.storefront.cart.CartController;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** A form takes the fields it shows, and nothing that a field's value has besides. */
class FormFieldsTest {
  private static final String OURS = "org.broadleafsezzle";

  @Test
  void everyFormThatIsBoundHasAListOfTheFieldsItTakes() throws Exception {
    int forms = 0;
    for (Class<?> controller : controllers()) {
      for (Method method : controller.getDeclaredMethods()) {
        for (Parameter form : method.getParameters()) {
          if (isBound(form)) {
            forms++;
            assertTakesItsOwnFieldsOnly(controller, form);
          }
        }
      }
    }
    assertThat(forms).isGreaterThan(4);
  }

  /** Spring binds what it knows nothing better about. */
  private static boolean isBound(Parameter parameter) {
    return parameter.isAnnotationPresent(ModelAttribute.class)
        || (parameter.getAnnotations().length == 0
            && parameter.getType().getName().startsWith(OURS)
            && parameter.getDeclaringExecutable().isAnnotationPresent(RequestMapping.class));
  }

  private static void assertTakesItsOwnFieldsOnly(Class<?> controller, Parameter parameter)
      throws Exception {
    WebDataBinder binder =
        new WebDataBinder(parameter.getType().getDeclaredConstructor().newInstance(), "form");
    Object untouched = Mockito.mock(controller, Answers.CALLS_REAL_METHODS);
    for (Method method : controller.getDeclaredMethods()) {
      if (method.isAnnotationPresent(InitBinder.class)) {
        method.invoke(untouched, binder);
      }
    }
    assertThat(binder.getAllowedFields()).as("allowed fields of %s", parameter).isNotEmpty();
    List<String> attacks =
        Arrays.stream(binder.getAllowedFields())
            .map(field -> field.replace("*", "x"))
            .flatMap(
                field ->
                    List.of(
                        field + ".class.module.name",
                        field + ".class.module.classLoader.resources.cacheMaxSize[x]",
                        field.replaceFirst("[.\\[].*", "") + ".class.module.name")
                        .stream())
            .distinct()
            .toList();
    MutablePropertyValues values = new MutablePropertyValues();
    values.add("class.module.classLoader.defaultAssertionStatus", "true");
    attacks.forEach(attack -> values.add(attack, "x"));
    binder.bind(values);
    assertThat(binder.getBindingResult().getSuppressedFields())
        .as("fields that %s refuses", parameter)
        .hasSize(attacks.size() + 1);
  }

  private static List<? extends Class<?>> controllers() throws Exception {
    Path classes =
        Path.of(CartController.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.startsWith(OURS) && name.endsWith(".class"))
          .map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(type -> type.isAnnotationPresent(Controller.class))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, FormFieldsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
