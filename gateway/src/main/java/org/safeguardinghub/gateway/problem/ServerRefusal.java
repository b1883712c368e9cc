package org.safeguardinghub.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.gateway.trace.SafeAnswer;
import org.safeguardinghub.gateway.trace.Trace;
import org.springframework.http.HttpStatus;

/** What the server refuses before any filter sees it. Public, because the server makes it by its name. */
public class ServerRefusal extends ErrorReportValve {

    public ServerRefusal() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(code) == null ? HttpStatus.BAD_REQUEST : HttpStatus.valueOf(code);
        var problem = Problem.of(status, ErrorPage.code(status), status.getReasonPhrase() + ".");
        var trace = Trace.of(request);
        SafeAnswer.mark("", response, trace);
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(Problems.bare(problem, trace.traceId()));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // The asker has left, or somebody has answered already.
            return;
        }
    }
}
