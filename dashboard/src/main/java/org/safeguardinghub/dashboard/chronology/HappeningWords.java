package org.safeguardinghub.dashboard.chronology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.Choice;

/** What happened, the way people at the front door say it. */
final class HappeningWords {

    private static final Map<String, String> WORDS = words();

    static String of(@Nullable String kind) {
        if (kind == null) {
            return "Something happened";
        }
        var plain = kind.toLowerCase(Locale.UK).replace('_', ' ');
        return WORDS.getOrDefault(kind, plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1));
    }

    static List<Choice> choices() {
        return WORDS.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("RECEIVED", "Referral received");
        words.put("AMENDED", "Sender changed what they said");
        words.put("WITHDRAWN", "Sender took it back");
        words.put("CLAIMED", "Claimed");
        words.put("HAND_OVER_OFFERED", "Offered to a colleague");
        words.put("HANDED_OVER", "Handed over");
        words.put("HAND_OVER_DECLINED", "Hand-over declined");
        words.put("IDENTITY_CHECKED", "Identity settled");
        words.put("IDENTITY_PENDING", "Identity left for later");
        words.put("SCREENED", "First rating");
        words.put("RATED", "Rated again");
        words.put("DOWNGRADE_ASKED", "Lower rating asked for");
        words.put("DOWNGRADE_AGREED", "Lower rating agreed");
        words.put("DOWNGRADE_REFUSED", "Lower rating refused");
        words.put("CLOCK_PAUSED", "Clock paused");
        words.put("CLOCK_RESUMED", "Clock goes on");
        words.put("GATHERING_STARTED", "Partners asked");
        words.put("REQUEST_SENT", "An agency asked what it knows");
        words.put("REQUEST_CHASED", "An agency reminded");
        words.put("REQUEST_ANSWERED", "An agency answered");
        words.put("REQUEST_REFUSED", "An agency does not share");
        words.put("REQUEST_WRONG_CHILD", "An agency means another child");
        words.put("REQUEST_CANCELLED", "A request taken back");
        words.put("REQUEST_DUE_SOONER", "An answer is due sooner");
        words.put("REQUEST_RECONCILED", "A request checked afterwards");
        words.put("ASKING_AUTHORISED", "Asking without the family’s knowledge authorised");
        words.put("AGREEMENT_GIVEN", "The family agreed to a service after all");
        words.put("AGREEMENT_WITHDRAWN", "The family took its agreement back");
        words.put("ACKNOWLEDGED", "Sender told that it arrived");
        words.put("RETURNED_FOR_INFORMATION", "Sender asked for more");
        words.put("WORK_GOES_ON", "Work goes on");
        words.put("ROUTED_TO_OPEN_CASE", "Given to the open case");
        words.put("HANDLED_OUT_OF_HOURS", "Seen to out of hours");
        words.put("PROPOSED", "Decision proposed");
        words.put("SENT_BACK", "Decision sent back");
        words.put("SIGNED", "Decision signed");
        words.put("OUTCOME_SENT", "Sender told the outcome");
        words.put("OUTCOME_READ", "Sender has read the outcome");
        words.put("REFERRAL_OPENED", "Referral opened");
        words.put("REFERRAL_ALLOCATED", "Referral allocated");
        words.put("REFERRAL_ASSESSMENT_STARTED", "Assessment started");
        words.put("REFERRAL_ASSESSMENT_AUTHORISED", "Assessment authorised");
        words.put("REFERRAL_STRATEGY_DISCUSSION_HELD", "Strategy discussion held");
        words.put("REFERRAL_SECTION_47_STARTED", "Section 47 enquiry started");
        words.put("REFERRAL_CLOSED", "Referral closed");
        words.put("TRANSFER_OFFERED", "Transfer offered");
        words.put("TRANSFER_TAKEN_BACK", "Transfer taken back");
        words.put("TRANSFERRED_OUT", "Transferred");
        words.put("CLOSED", "Closed");
        words.put("REOPENED", "Opened again");
        return words;
    }

    private HappeningWords() {}
}
