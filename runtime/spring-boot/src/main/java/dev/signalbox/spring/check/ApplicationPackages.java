package dev.signalbox.spring.check;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** The packages in which the application looks for its components, mostly one; none if it does not say. */
record ApplicationPackages(List<String> names) {

    static ApplicationPackages of(BeanFactory beans) {
        return new ApplicationPackages(
                AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of());
    }

    /** Whether a class, given by its name, is in one of them or below. */
    boolean contain(String type) {
        return names.stream().anyMatch(each -> type.startsWith(each + "."));
    }
}
