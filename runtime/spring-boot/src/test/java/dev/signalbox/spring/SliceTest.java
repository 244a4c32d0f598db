package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.model.PostSave;
import dev.signalbox.spring.shop.Customer;
import dev.signalbox.spring.shop.Customers;
import dev.signalbox.spring.shop.Notes;
import dev.signalbox.spring.shop.ShopApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A test slice of repositories has the application's dispatcher, but no receivers in components. */
@DataJpaTest
@ContextConfiguration(classes = ShopApplication.class)
@DirtiesContext
@Tag("thorough")
class SliceTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Customers customers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Notes notes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    @Test
    void modelSignalsAreSentByItsDispatcher() {
        List<String> saved = new ArrayList<>();
        try (var connection = dispatcher.connect(
                PostSave.of(Customer.class), save -> saved.add(save.instance().getName()))) {
            assertThat(connection).isNotNull();
            customers.saveAndFlush(new Customer("Ada"));
        }
        assertThat(saved).containsExactly("Ada");
        assertThat(notes.findAll()).isEmpty();
    }
}
