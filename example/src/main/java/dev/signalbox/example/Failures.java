package dev.signalbox.example;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page for exceptions that are not a mistake of the program. */
@ControllerAdvice
final class Failures {

    /**
     * Two users changed the same data at the same time. Entity versions or the database detect it for the slower one.
     */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView tooLate() {
        return page(HttpStatus.CONFLICT);
    }

    /** What a service looks for does not exist, or no longer. */
    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }
}
