package com.acme.shop;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ShopTest {

    @Test
    void modulesDependOnEachOtherAsTheyMay() {
        ApplicationModules.of(Shop.class).verify();
    }
}
