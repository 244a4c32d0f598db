package dev.signalbox.example;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What people see of exceptions that are nobody's mistake. */
@ControllerAdvice
final class Failures {

    /** Two changed the same at the same moment: the versions of entities tell the slower one, or the database does. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView tooLate() {
        return page(HttpStatus.CONFLICT);
    }

    /** What a service looks for is not there, or not any more. */
    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }
}
