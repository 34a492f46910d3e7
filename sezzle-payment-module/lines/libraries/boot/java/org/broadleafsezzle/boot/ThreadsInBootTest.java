package org.broadleafsezzle.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadleafsezzle.timetable.Timetable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportResource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The module's threads are nobody's but its own. */
class ThreadsInBootTest {
  private static final String BOOTS = "applicationTaskExecutor";

  @Test
  void theShopHasTheExecutorThatBootGivesIt() {
    try (ConfigurableApplicationContext shop = BootShop.start(WithModule.class)) {
      assertThat(shop.getBean(Timetable.class).isRunning()).isTrue();
      assertThat(shop.containsBean(BOOTS)).isTrue();
    }
  }

  @Test
  void besideASchedulerOfOursItWouldHaveNone() {
    try (ConfigurableApplicationContext shop = BootShop.start(WithScheduler.class)) {
      assertThat(shop.containsBean(BOOTS)).isFalse();
    }
  }

  @Test
  void itsMethodsRunOnItsThreads() {
    try (ConfigurableApplicationContext shop = BootShop.start(WithModule.class)) {
      Work work = shop.getBean(Work.class);
      work.asked();

      await().until(() -> work.threads().size() == 2);
      assertThat(work.threads())
          .anyMatch(thread -> thread.startsWith("task-"))
          .anyMatch(thread -> thread.startsWith("scheduling-"));
    }
  }

  /** The module's timetable, with what it calls, and the shop's own work. */
  @EnableAsync
  @EnableScheduling
  @ImportResource("classpath:bl-sezzle-applicationContext-timetable.xml")
  static class WithModule {

    @Bean
    Work work() {
      return new Work();
    }

    @Bean({
      "blSezzleWebhookWorkers",
      "blSezzleNoticeSender",
      "blSezzleSettlementJob",
      "blSezzleDueJob"
    })
    Called called() {
      return new Called();
    }
  }

  /** As the module was before. */
  static class WithScheduler {
    @Bean
    ThreadPoolTaskScheduler ours() {
      return new ThreadPoolTaskScheduler();
    }
  }

  /** Work of the shop. */
  public static class Work {
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    public Set<String> threads() {
      return threads;
    }

    @Async
    public void asked() {
      threads.add(Thread.currentThread().getName());
    }

    @Scheduled(fixedDelay = 60_000)
    public void planned() {
      threads.add(Thread.currentThread().getName());
    }
  }

  /** In the place of those that need the platform; none is called before the test is over. */
  public static class Called {
    public void workOffDue() {}

    public void sendDue() {}

    public void runIfDue() {}

    public void run() {}
  }
}
