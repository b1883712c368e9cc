package org.safeguardinghub.referral.contact.web;

import org.safeguardinghub.kit.problem.Problem;
import org.safeguardinghub.referral.contact.NotMoved;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever asked for a step of a contact, through whichever feature, why it was not taken. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotMovedAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> notMoved(NotMoved notMoved) {
        var refused = Refusals.of(notMoved);
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refused));
    }
}
