package dev.signalbox.spring.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds the beans of a class with receivers, in this context and its parents. */
public record CandidateBeans(ConfigurableListableBeanFactory beans) {

    /** The names of the beans of this type. */
    public List<String> names(Class<?> type) {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type))
                .filter(this::isCandidate)
                .toList();
    }

    /** Whether receivers may be called on a bean. Not on the target of a scoped proxy, for example. */
    private boolean isCandidate(String name) {
        return !beans.containsBeanDefinition(name)
                || beans.getMergedBeanDefinition(name).isAutowireCandidate();
    }
}
