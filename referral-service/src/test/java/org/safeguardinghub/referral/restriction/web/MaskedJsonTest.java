package org.safeguardinghub.referral.restriction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.PostCode;
import org.safeguardinghub.referral.form.Uprn;
import org.safeguardinghub.referral.restriction.AddressMask;
import tools.jackson.databind.json.JsonMapper;

class MaskedJsonTest {

    static final JsonMapper JSON = JsonMapper.shared();

    final AddressMask mask = AddressMask.of(
            List.of(new Address(List.of("9 Safe Street"), new PostCode("SE13 0ZZ"), new Uprn("100000000009"), true)));

    @Test
    void anAddressIsKnownByItsPostcodeItsNumberOrItsFirstLine() {
        var answer = JSON.readTree("""
                {"children": [{"addresses": [
                    {"lines": ["Flat 1"], "postcode": "SE13 0ZZ", "confidential": false},
                    {"lines": ["Somewhere"], "uprn": "100000000009", "confidential": false},
                    {"lines": ["9, Safe Street"], "confidential": false, "type": "HOME"},
                    {"lines": ["4 Other Road"], "postcode": "SE13 1AA", "confidential": false}]}]}""");

        var shown = MaskedJson.without(mask, answer).at("/children/0/addresses");

        assertThat(shown.toString()).doesNotContain("Flat 1", "Somewhere", "Safe", "0ZZ", "0009");
        assertThat(shown.at("/0/confidential").booleanValue()).isTrue();
        assertThat(shown.at("/2/type").asString()).isEqualTo("HOME");
        assertThat(shown.at("/3/lines/0").asString()).isEqualTo("4 Other Road");
    }

    @Test
    void whatIsMarkedIsKeptBackWhereverItIs() {
        var answer = JSON.readTree("{\"lines\": [\"4 Other Road\"], \"confidential\": true}");

        assertThat(MaskedJson.without(mask, answer).toString()).doesNotContain("Other");
    }

    @Test
    void whatWasNotShownAndComesBackUnchangedIsWhatIsHeld() {
        var held = JSON.readTree("""
                {"children": [{"name": "Amara", "addresses": [{"lines": ["9 Safe Street"], "postcode": "SE13 0ZZ",
                    "uprn": null, "confidential": true}]}], "concern": {"observed": "She fled to 9 Safe Street.",
                    "opinion": "Afraid."}}""");
        var sent = JSON.readTree("""
                {"children": [{"name": "Amara T", "addresses": [{"lines": [], "confidential": true}]}],
                 "concern": {"observed": "She fled to [confidential address].", "opinion": "Very afraid."}}""");

        var restored = MaskedJson.restore(mask, sent, held);

        assertThat(restored.at("/children/0/addresses/0")).isEqualTo(held.at("/children/0/addresses/0"));
        assertThat(restored.at("/concern/observed").asString()).isEqualTo("She fled to 9 Safe Street.");
        assertThat(restored.at("/concern/opinion").asString()).isEqualTo("Very afraid.");
        assertThat(restored.at("/children/0/name").asString()).isEqualTo("Amara T");
    }
}
