package org.broadleafsezzle.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericXmlApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A shop's own work in the background stays on the shop's threads. */
class ShopThreadsTest {
  private static final String TASKS = "http://www.springframework.org/schema/task";
  private static final String OURS = "sezzle-tests-";
  private static final String TIMETABLE =
      "<bean class='org.broadleafsezzle.timetable.Timetable'><constructor-arg value='"
          + OURS
          + "'/><constructor-arg value='1'/><constructor-arg><list/></constructor-arg></bean>";
  private static final String SCHEDULER =
      "<bean class='org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler'>"
          + "<property name='threadNamePrefix' value='"
          + OURS
          + "'/></bean>";

  static Stream<Path> beanFiles() {
    return Stream.of(".", "../sezzle-admin-module").flatMap(ShopThreadsTest::beanFiles);
  }

  @ParameterizedTest
  @MethodSource("beanFiles")
  void noBeanOfTheModulesIsAThreadPool(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element beans = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();

    assertThat(beans.getElementsByTagNameNS(TASKS, "*").getLength()).isZero();
    NodeList all = beans.getChildNodes();
    assertThat(IntStream.range(0, all.getLength()).mapToObj(all::item))
        .filteredOn(node -> node instanceof Element)
        .noneMatch(bean -> isPool(((Element) bean).getAttribute("class")));
  }

  @Test
  void scheduledMethodsOfTheShopDoNotRunOnOurThreads() {
    assertThat(threadOfTheShopBeside(TIMETABLE)).doesNotStartWith(OURS);
  }

  @Test
  void besideASchedulerOfOursTheyWould() {
    assertThat(threadOfTheShopBeside(SCHEDULER)).startsWith(OURS);
  }

  private static String threadOfTheShopBeside(String ours) {
    String beans =
        "<beans xmlns='http://www.springframework.org/schema/beans' xmlns:task='"
            + TASKS
            + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='"
            + "http://www.springframework.org/schema/beans"
            + " http://www.springframework.org/schema/beans/spring-beans-3.2.xsd "
            + TASKS
            + " http://www.springframework.org/schema/task/spring-task-3.2.xsd'>"
            + "<task:annotation-driven/><bean id='shop' class='"
            + Shop.class.getName()
            + "'/>"
            + ours
            + "</beans>";
    try (GenericXmlApplicationContext context = new GenericXmlApplicationContext()) {
      context.load(new ByteArrayResource(beans.getBytes(StandardCharsets.UTF_8)));
      context.refresh();
      Shop shop = context.getBean(Shop.class);
      await().until(() -> shop.thread != null);
      return shop.thread;
    }
  }

  private static boolean isPool(String className) {
    if (!ClassUtils.isPresent(className, null)) {
      return false;
    }
    Class<?> type = ClassUtils.resolveClassName(className, null);
    return Executor.class.isAssignableFrom(type) || TaskScheduler.class.isAssignableFrom(type);
  }

  private static Stream<Path> beanFiles(String module) {
    try (Stream<Path> files = Files.walk(Path.of(module, "src"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("bl-sezzle-.*\\.xml"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bean of the shop. */
  public static class Shop {
    private volatile String thread;

    @Scheduled(fixedDelay = 60_000)
    public void work() {
      thread = Thread.currentThread().getName();
    }
  }
}
