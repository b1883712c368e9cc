package org.safeguardinghub.catcher;

import java.util.List;
import java.util.stream.Collectors;

/** Plain pages for people. Everything that came from outside is escaped. */
final class Page {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}
            article{border-top:1px solid #505a5f}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f2f1;\
            padding:1rem}</style></head>
            <body><nav><a href="/mails">Mails</a> <a href="/webhooks">Webhooks</a></nav><main><h1>%1$s</h1>
            <p>%2$s</p>%3$s</main></body></html>
            """;

    static String welcome() {
        return FRAME.formatted(
                "Catcher",
                "This stands in for every partner's mailbox and webhook of a local hub. Nothing leaves this machine.",
                "");
    }

    static String mails(List<CaughtMail> mails) {
        return FRAME.formatted(
                "Mails", count(mails.size()), mails.stream().map(Page::mail).collect(Collectors.joining("\n")));
    }

    static String webhooks(List<CaughtWebhook> calls) {
        return FRAME.formatted(
                "Webhooks",
                count(calls.size()),
                calls.stream().map(Page::webhook).collect(Collectors.joining("\n")));
    }

    private static String count(int size) {
        return size == 0
                ? "Nothing has arrived yet."
                : size + " arrived, the newest first (at most " + Kept.MOST + ").";
    }

    private static String mail(CaughtMail mail) {
        return "<article><h2>%s</h2><p>To %s, at %s</p><pre>%s</pre></article>"
                .formatted(escape(mail.subject()), escape(mail.recipient()), escape(mail.at()), escape(mail.text()));
    }

    private static String webhook(CaughtWebhook call) {
        return "<article><h2>%s: %s</h2><p>%s, answered %d, webhook-id %s, at %s</p><pre>%s</pre></article>"
                .formatted(
                        escape(call.agency()),
                        call.verified() ? "verified" : "NOT verified",
                        escape(call.finding()),
                        call.answered(),
                        escape(call.webhookId()),
                        escape(call.at()),
                        escape(call.body()));
    }

    static String escape(Object outside) {
        return outside.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private Page() {}
}
