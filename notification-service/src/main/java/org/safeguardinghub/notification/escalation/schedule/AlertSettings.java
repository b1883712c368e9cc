package org.safeguardinghub.notification.escalation.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts climb.
 *
 * @param answerWithin how long somebody who was called has to answer before the next one is called
 */
@ConfigurationProperties("hub.alerts")
record AlertSettings(@DefaultValue("10m") Duration answerWithin) {}
