package org.safeguardinghub.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong in the gateway itself, in the same shape and without its insides. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.info(
                    "answer broke off on its way out kind={}",
                    failure.getClass().getSimpleName());
            throw new IOException("the answer broke off", failure);
        }
        Problems.write(request, response, problem(failure));
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return Problem.of(status, ErrorPage.code(status), status.getReasonPhrase() + ".");
        }
        LOG.error("the gateway failed", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "The hub failed. Nothing is known lost; ask again.");
    }
}
