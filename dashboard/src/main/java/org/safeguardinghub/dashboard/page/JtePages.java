package org.safeguardinghub.dashboard.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * From a view's name to a template that was compiled with the rest of the code. Each template is given the page's
 * {@link Frame} beside its own model.
 */
final class JtePages implements ViewResolver {

    private static final String SUFFIX = ".jte";

    private final TemplateEngine templates;
    private final DashboardSettings settings;
    private final Assets assets;

    JtePages(TemplateEngine templates, DashboardSettings settings, Assets assets) {
        this.templates = templates;
        this.settings = settings;
        this.assets = assets;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return templates.hasTemplate(name + SUFFIX) ? new JtePage(name + SUFFIX) : null;
    }

    private final class JtePage implements View {

        private final String template;

        private JtePage(String template) {
            this.template = template;
        }

        /** Exactly this: Spring drops a view that names no type, or one with parameters, without a word. */
        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var all = new HashMap<String, Object>(model == null ? Map.of() : model);
            all.put("frame", Frame.of(request, settings, assets));
            var page = new Utf8ByteOutput();
            templates.render(template, all, page);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
