package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** No page of the module is open by forgetfulness. */
class DoorsTest {
  private static final String MODULE = "org.broadleafsezzle.admin";
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(MODULE);

  @Test
  void everyPageSaysWhichPermissionItTakes() {
    List<JavaMethod> open =
        controllers().stream()
            .flatMap(controller -> controller.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(RequestMapping.class))
            .filter(method -> !method.isAnnotatedWith(NeedsPermission.class))
            .toList();

    assertThat(controllers()).isNotEmpty();
    assertThat(open).isEmpty();
  }

  @Test
  void everyFormThatIsBoundHasAListOfTheFieldsItTakes() throws Exception {
    int forms = 0;
    for (JavaClass controller : controllers()) {
      for (Method method : controller.reflect().getDeclaredMethods()) {
        for (Parameter form : method.getParameters()) {
          if (isBound(form)) {
            forms++;
            assertTakesItsOwnFieldsOnly(controller.reflect(), form);
          }
        }
      }
    }
    assertThat(forms).isPositive();
  }

  /** Spring binds what it knows nothing better about. */
  private static boolean isBound(Parameter parameter) {
    return parameter.isAnnotationPresent(ModelAttribute.class)
        || (parameter.getAnnotations().length == 0
            && parameter.getType().getName().startsWith(MODULE)
            && parameter.getDeclaringExecutable().isAnnotationPresent(RequestMapping.class));
  }

  private static void assertTakesItsOwnFieldsOnly(Class<?> controller, Parameter parameter)
      throws Exception {
    Object form = parameter.getType().getDeclaredConstructor().newInstance();
    WebDataBinder binder = new WebDataBinder(form, "form");
    Object untouched = Mockito.mock(controller, Answers.CALLS_REAL_METHODS);
    for (Method method : controller.getDeclaredMethods()) {
      if (method.isAnnotationPresent(InitBinder.class)) {
        method.setAccessible(true);
        method.invoke(untouched, binder);
      }
    }
    assertThat(binder.getAllowedFields()).as("allowed fields of %s", parameter).isNotEmpty();
    MutablePropertyValues attack = new MutablePropertyValues();
    attack.add("class.module.classLoader.defaultAssertionStatus", "true");
    Arrays.stream(binder.getAllowedFields())
        .forEach(field -> attack.add(field.replace("*", "x") + ".class.module.name", "x"));
    int fields = attack.getPropertyValues().length;
    binder.bind(attack);
    assertThat(binder.getBindingResult().getSuppressedFields())
        .as("fields that %s refuses", parameter)
        .hasSize(fields);
  }

  private static List<JavaClass> controllers() {
    return CLASSES.stream().filter(type -> type.isAnnotatedWith(Controller.class)).toList();
  }
}
