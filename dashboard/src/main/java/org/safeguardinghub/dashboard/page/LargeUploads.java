package org.safeguardinghub.dashboard.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of what is too large nothing is read, the proof of its origin neither: its sender goes back to the page, which says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeUploads extends OncePerRequestFilter {

    private final long largest;

    LargeUploads(MultipartProperties multipart) {
        this.largest = multipart.getMaxFileSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && request.getContentLengthLong() > largest) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, here(request) + "?problem=too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A path of ours: two slashes at its beginning would name another host. */
    private static String here(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
