package org.safeguardinghub.referral.contact.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.safeguardinghub.referral.form.ReferralForm;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the published description says beyond what the code shows: the form with a body that works, and the refusals. */
@Configuration(proxyBeanMethods = false)
class ReferralDocs {

    private static final String PROBLEM = "application/problem+json";

    /** Every refusal of a submission by its stable code. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "malformed-json, bad-idempotency-key: the body or a header cannot be read.",
            "401", "No token, or one that is not for us.",
            "403", "The token does not allow this.",
            "409", "client-reference-used: other words under a reference of yours; request-in-progress: try again.",
            "413", "body-too-large: more than 1 MiB.",
            "415", "Send application/json.",
            "422",
                    "invalid-input: every fault at once under errors, each with a JSON Pointer and a code;"
                            + " idempotency-key-reused: other words under the same key.");

    @Bean
    OpenApiCustomizer referralApi(JsonMapper json) {
        var example = example(json);
        return api -> {
            api.info(new Info()
                    .title("Referrals and contacts")
                    .version("1")
                    .description("Tell the front door about a child; for workers, the queue of what arrived."));
            var submit = Objects.requireNonNull(api.getPaths().get("/api/v1/referrals"), "no referrals to describe")
                    .getPost();
            submit.requestBody(body(example));
            refusals(submit);
        };
    }

    private static RequestBody body(Object example) {
        var schema = new ObjectSchema();
        schema.description("The referral form; its JSON Schema (2020-12) is at /api/v1/referrals/schema.");
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType().schema(schema).example(example)));
    }

    private static void refusals(Operation submit) {
        REFUSALS.forEach((status, description) -> submit.getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content().addMediaType(PROBLEM, new MediaType()))));
    }

    private static Object example(JsonMapper json) {
        var name = "referral-form.v1.example.json";
        try (InputStream in = Objects.requireNonNull(ReferralForm.class.getResourceAsStream(name), name)) {
            return json.readValue(in.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
