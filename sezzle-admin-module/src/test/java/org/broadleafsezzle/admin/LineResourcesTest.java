package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.admin.LineFiles.BROADLEAF_31;
import static org.broadleafsezzle.admin.LineFiles.BROADLEAF_62;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The platform finds the modules' files on each line. On 6.2 and 7.0 a bean with the name of one of
 * the platform's lists would take its place without a word: the shop would have our checkout
 * activity alone.
 */
class LineResourcesTest {

  private static final String STOREFRONT_62 = "blc-config/site/bl-sezzle-applicationContext.xml";
  private static final String ADMIN_62 = "blc-config/admin/bl-sezzle-admin-applicationContext.xml";

  /** All that a line's storefront or admin reads. */
  static Stream<Arguments> contexts() {
    return Stream.of(
        arguments(
            BROADLEAF_31,
            List.of(
                "bl-sezzle-applicationContext.xml", "bl-sezzle-applicationContext-servlet.xml")),
        arguments(
            BROADLEAF_31,
            List.of(
                "bl-sezzle-admin-applicationContext.xml",
                "bl-sezzle-admin-applicationContext-servlet.xml")),
        arguments(
            BROADLEAF_62,
            List.of(STOREFRONT_62, "blc-config/site/bl-sezzle-applicationContext-servlet.xml")),
        arguments(
            BROADLEAF_62,
            List.of(ADMIN_62, "blc-config/admin/bl-sezzle-admin-applicationContext-servlet.xml")));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void everyClassThatIsNamedIsThere(LineFiles line, List<String> files) {
    assertThat(line.beans(files).values("class", "org.broadleafsezzle."))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(line.source(name)).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void everyBeanOfOursThatIsReferredToIsThere(LineFiles line, List<String> files) {
    BeanFiles beans = line.beans(files);

    assertThat(beans.ids()).containsAll(beans.references("blSezzle", line.components()));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void noBeanOfTheNewerLinesHasANameOfThePlatforms(LineFiles line, List<String> files) {
    if (line == BROADLEAF_62) {
      assertThat(line.beans(files).ids()).allSatisfy(id -> assertThat(id).startsWith("blSezzle"));
    }
  }

  @Test
  void thePlatformsListsGetTheSameOnEachLine() {
    BeanFiles storefront31 = BROADLEAF_31.beans(List.of("bl-sezzle-applicationContext.xml"));
    BeanFiles admin31 = BROADLEAF_31.beans(List.of("bl-sezzle-admin-applicationContext.xml"));
    BeanFiles storefront62 = BROADLEAF_62.beans(List.of(STOREFRONT_62));
    BeanFiles admin62 = BROADLEAF_62.beans(List.of(ADMIN_62));

    assertThat(storefront62.merged("blCheckoutWorkflowActivities"))
        .isEqualTo(storefront31.list("blCheckoutWorkflow"))
        .hasSize(3);
    assertThat(admin62.merged("blMessageSourceBaseNames"))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(admin31.list("messageSource")));
    for (String list : List.of("blMergedPersistenceXmlLocations", "blMergedEntityContexts")) {
      assertThat(storefront62.merged(list)).isEqualTo(storefront31.list(list)).isNotEmpty();
      assertThat(admin62.merged(list)).isEqualTo(admin31.list(list)).isNotEmpty();
    }
  }

  @Test
  void eachLineHasTheSameBeansButForAFew() {
    Set<String> on31 = ids(BROADLEAF_31);
    Set<String> on62 = ids(BROADLEAF_62);

    assertThat(without(on31, on62))
        .containsExactlyInAnyOrder("blSezzleNobodyEnters", "blSezzleOutdatedForm");
    assertThat(without(on62, on31))
        .containsExactlyInAnyOrder(
            "blSezzleAdminMessageBaseNames",
            "blSezzleCheckoutActivities",
            "blSezzleEntityContexts",
            "blSezzleMessageBaseNames",
            "blSezzleOpenAddresses",
            "blSezzlePersistenceXmlLocations",
            "blSezzleRefusedForm",
            "blSezzleThemeCss");
  }

  @Test
  void theDefaultsAreWhereTheNewerPlatformsLook() throws Exception {
    Properties factories = new Properties();
    factories.load(BROADLEAF_62.open("META-INF/spring.factories"));
    String found =
        factories.getProperty(
            "org.broadleafcommerce.common.config.FrameworkCommonClasspathPropertySource");

    assertThat(BROADLEAF_62.source(found)).content().contains("\"config/bc/sezzle/\"");
    assertThat(BROADLEAF_62.resource("config/bc/sezzle/common-shared.properties")).isRegularFile();
  }

  /** The build writes them as Thymeleaf 3 wants them; these it would not know how to. */
  @Test
  void templatesIncludeFragmentsInTheOneWayThatTheBuildTranslates() {
    Pattern others =
        Pattern.compile("th:(substituteby|include|insert)=|th:replace=\"[^\"]*~|th:replace='");

    assertThat(LineFiles.templates())
        .hasSizeGreaterThan(40)
        .allSatisfy(template -> assertThat(template).content().doesNotContainPattern(others));
  }

  /** On 7.0 the platform's own object of this name knows no more of the request. */
  @Test
  void templatesAskTheRequestForParametersOnly() {
    Pattern more =
        Pattern.compile("#(httpServletRequest\\.(?!getParameter\\()|request\\b|session\\b)");

    assertThat(LineFiles.templates())
        .allSatisfy(template -> assertThat(template).content().doesNotContainPattern(more));
  }

  private static Set<String> ids(LineFiles line) {
    return contexts()
        .filter(of -> of.get()[0] == line)
        .flatMap(of -> line.beans(files(of)).ids().stream())
        .filter(id -> id.startsWith("blSezzle"))
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  private static List<String> files(Arguments of) {
    return (List<String>) of.get()[1];
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
  }
}
