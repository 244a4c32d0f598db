package dev.signalbox.spring.check;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** The packages that the application scans for components, usually one; empty if it names none. */
record ApplicationPackages(List<String> names) {

    static ApplicationPackages of(BeanFactory beans) {
        return new ApplicationPackages(
                AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of());
    }

    /** Whether a class is in one of these packages or below. */
    boolean contain(String type) {
        return names.stream().anyMatch(each -> type.startsWith(each + "."));
    }
}
