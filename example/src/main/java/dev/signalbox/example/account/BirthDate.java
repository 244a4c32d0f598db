package dev.signalbox.example.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.PastOrPresent;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A birth date: not in the future, and not before the year 1000, because databases do not accept all years. */
@PastOrPresent
@Constraint(validatedBy = BirthDate.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BirthDate {

    String message() default "This is too long ago.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Used by the constraint only. */
    final class Validator implements ConstraintValidator<BirthDate, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || !date.isBefore(FIRST);
        }
    }
}
