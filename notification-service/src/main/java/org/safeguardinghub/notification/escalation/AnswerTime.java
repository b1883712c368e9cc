package org.safeguardinghub.notification.escalation;

import java.time.Duration;

/** How long somebody who was called has to say that they have seen it, before the next person is called. */
public record AnswerTime(Duration within) {}
