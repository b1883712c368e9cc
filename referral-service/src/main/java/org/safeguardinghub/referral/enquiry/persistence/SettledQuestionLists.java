package org.safeguardinghub.referral.enquiry.persistence;

import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.enquiry.QuestionLists;
import org.safeguardinghub.referral.enquiry.QuestionSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of questions that two people have settled. */
@Configuration(proxyBeanMethods = false)
class SettledQuestionLists {

    @Bean
    QuestionSetting questionSetting() {
        return new QuestionSetting();
    }

    @Bean
    QuestionLists questionLists(Settings settings, QuestionSetting questions) {
        return (authority, when) -> settings.inForce(questions, authority, when);
    }
}
