package org.broadleafsezzle.actuator;

import org.broadleafsezzle.monitoring.HealthSnapshot;
import org.broadleafsezzle.monitoring.PaymentsHealth;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Adds {@code sezzle} to what Spring Boot's actuator tells of an admin that has it. A storefront
 * that is up sells, whatever the payments need: it is not taken out of service by them.
 */
@AutoConfiguration
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
public class SezzleActuator {

  @Bean
  @ConditionalOnBean(PaymentsHealth.class)
  @ConditionalOnEnabledHealthIndicator("sezzle")
  HealthIndicator sezzleHealthIndicator(PaymentsHealth payments) {
    return new AbstractHealthIndicator("The health of the Sezzle payments can't be told") {
      @Override
      protected void doHealthCheck(Health.Builder health) {
        HealthSnapshot now = payments.look();
        health.status(now.isDown() ? Status.DOWN : Status.UP).withDetails(now.checks());
      }
    };
  }
}
