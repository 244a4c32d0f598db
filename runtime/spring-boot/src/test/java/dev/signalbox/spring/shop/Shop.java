package dev.signalbox.spring.shop;

import dev.signalbox.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The service of the application. Does not know the receivers. */
@Service
public class Shop {

    private final Customers customers;
    private final Channel<OrderPlaced> orders;

    Shop(Customers customers, Channel<OrderPlaced> orders) {
        this.customers = customers;
        this.orders = orders;
    }

    @Transactional
    public void register(String name) {
        customers.save(new Customer(name));
    }

    @Transactional
    public void registerInVain(String name) {
        orders.send(new OrderPlaced(name));
        customers.save(new Customer(name));
        throw new IllegalStateException("not today");
    }

    @Transactional
    public void registerAndFlushInVain(String name) {
        customers.saveAndFlush(new Customer(name));
        throw new IllegalStateException("not today");
    }

    @Transactional
    public void order(String name) {
        orders.send(new OrderPlaced(name));
    }

    @Transactional
    public void orderInVain(String name) {
        orders.send(new OrderPlaced(name));
        throw new IllegalStateException("sold out");
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void orderAlone(String name) {
        orders.send(new OrderPlaced(name));
    }

    @Transactional(readOnly = true)
    public void orderReadOnly(String name) {
        orders.send(new OrderPlaced(name));
    }

    public void orderWithoutTransaction(String name) {
        orders.send(new OrderPlaced(name));
    }
}
